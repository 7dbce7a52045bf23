import Facts

/// What decisions say of a fact as it is now.
public enum FactState: Sendable, Equatable {
  case open
  /// Decided upon this very content.
  case decided(Decision)
  /// Decided once, but the fact says something else now. A rejection stays in sight here.
  case reopened(former: Decision)

  /// - Parameter decision: what holds for the key.
  public init(of fact: FactRecord, decision: Decision?, identity: Identity) throws(FactsError) {
    guard let decision, decision.verdict != nil else {
      self = .open
      return
    }
    if decision.fact.id == fact.id {
      self = .decided(decision)
      return
    }
    // A rule that was corrected gives by itself what a reviewer had set by hand.
    if decision.verdict == .edit,
      try FactEdits.apply(decision.edits, to: fact, identity: identity).id == fact.id
    {
      self = .decided(decision)
    } else {
      self = .reopened(former: decision)
    }
  }

  /// True where nobody has to look at the fact again.
  public var isDone: Bool {
    if case .decided(let decision) = self { return decision.verdict?.isFinal ?? false }
    return false
  }
}
