/// Which forms of a word class are meant.
public enum FormFilter: String, Sendable, CaseIterable {
  case all, base, third, past, participle, gerund, plural, singular

  /// As in a pattern: `{@accuse.s}`, `.part`, `.ing`; the long names as well.
  public init?(spelling: String) {
    switch spelling {
    case "s": self = .third
    case "part": self = .participle
    case "ing": self = .gerund
    default: self.init(rawValue: spelling)
    }
  }

  /// All that may stand after the name of a class.
  public static let spellings =
    (["s", "part", "ing"] + allCases.map(\.rawValue)).sorted()
}
