import DocumentModel

/// What the rules of a layer found in a document.
public struct MatchOutcome: Sendable {
  /// Matches that count, in the order (start, end, rule).
  public var matches: [Match] = []
  /// Matches that a veto or a conflict took away; kept only where a trace is asked for.
  public var lost: [LostMatch] = []
  /// Limits that were hit.
  public var diagnostics: [Diagnostic] = []

  public init() {}
}

/// A match that does not count, and why.
public struct LostMatch: Sendable {
  public enum Reason: Sendable, Equatable {
    /// By the veto of this id.
    case vetoed(String)
    /// To the match of the rule of this index.
    case conflict(winner: Int)
  }

  public var match: Match
  public var reason: Reason
}
