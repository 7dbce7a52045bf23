/// What a reviewer says of a fact.
public enum Verdict: String, Sendable, CaseIterable {
  case accept, reject
  /// Right once the edited fields are set.
  case edit
  /// To be looked at again.
  case `defer`

  /// True where nobody has to look again.
  public var isFinal: Bool { self != .defer }
}
