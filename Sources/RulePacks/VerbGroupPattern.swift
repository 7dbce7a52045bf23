/// The regular expressions behind `~active` and `~passive`.
struct VerbGroupPattern {
  private let before: String
  private let copula: String
  private let adverbs: String

  init(_ status: StatusCues) {
    let copulas = Self.alternation(status.copulas.map(\.words))
    let auxiliary = Self.alternation(status.auxiliaries.map(\.words))
    let catenative = Self.alternation(status.catenatives.map(\.words))
    let adverb = "(?:[a-z]+ly|\(Self.alternation(status.adverbs)))"
    adverbs = "(?:\(adverb) )*"
    copula = copulas
    // A copula belongs to an active group only before another verb of the group.
    before =
      "(?:(?:\(auxiliary)|\(adverb)|\(catenative)"
      + "|\(copulas)(?= (?:\(adverb) )*(?:\(catenative)|to |GERUND))) )*"
  }

  /// "has repeatedly accused", "may accuse", "is accusing", "plans to accuse".
  func active(forms: WordSet, gerunds: WordSet) -> String {
    before.replacing("GERUND", with: "\(gerunds.regex)\\b") + forms.regex
  }

  /// "was accused", "has been accused", "could also be accused".
  func passive(participles: WordSet) -> String {
    before.replacing("GERUND", with: "(?!)") + "\(copula) \(adverbs)"
      + participles.regex
  }

  private static func alternation(_ words: [String]) -> String { WordTrie(words).regex }
}
