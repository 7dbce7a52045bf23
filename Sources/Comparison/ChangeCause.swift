/// Why a fact changed.
public struct ChangeCause: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The article: its text, its name, or that it came or went.
    case article
    case rule
    /// A row of a list of names.
    case list
    /// Word classes, status words, values: other parts of the pack.
    case words
    case options, program
    /// Nothing that is known differs.
    case unknown
  }

  public enum Change: String, Sendable {
    case added, removed, changed, renamed
  }

  public var kind: Kind
  /// The id of a rule or row, the part of a file, the name of an option.
  public var name: String
  /// Where the part stands in the pack; empty for others.
  public var file: String
  public var change: Change
  /// True where extracting with this one thing swapped gave the same change.
  public var isVerified = false

  public init(kind: Kind, name: String = "", file: String = "", change: Change = .changed) {
    self.kind = kind
    self.name = name
    self.file = file
    self.change = change
  }
}
