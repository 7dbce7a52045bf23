import Facts

/// One step in the history of a fact: what somebody decided.
public struct Decision: Sendable, Equatable {
  public var fact: DecidedFact
  /// Nil where a decision was taken back and nothing stands in its place.
  public var verdict: Verdict?
  /// An object of the fields to set; only of an edit.
  public var edits: JSONValue?
  public var note: String
  public var reviewer: String
  /// Counts the decisions on one key, from 1.
  public var revision: Int
  /// Counts all decisions of a store; 0 outside of it.
  public var sequence: Int

  public init(
    fact: DecidedFact, verdict: Verdict?, edits: JSONValue? = nil, note: String = "",
    reviewer: String, revision: Int = 0, sequence: Int = 0
  ) {
    self.fact = fact
    self.verdict = verdict
    self.edits = edits
    self.note = note
    self.reviewer = reviewer
    self.revision = revision
    self.sequence = sequence
  }

  /// True where both say the same of the same fact, whatever their places in a store.
  public func says(theSameAs other: Decision) -> Bool {
    var same = other
    same.sequence = sequence
    return same == self
  }

  /// In words, for error lines: `reject by Ann (revision 2)`.
  public var summary: String {
    "\(verdict?.rawValue ?? "taken back") by \(reviewer) (revision \(revision))"
  }
}
