import Facts

/// The facts that reviewers let stand, with their edits.
public struct CuratedFacts {
  /// One fact a line, in the form that `extract` writes.
  public private(set) var bytes: [UInt8] = []
  public private(set) var accepted = 0
  public private(set) var edited = 0
  public private(set) var rejected = 0
  /// Not decided, put off, or changed since.
  public private(set) var undecided = 0
  /// Accepted or edited once, and no longer among the facts.
  public private(set) var missing: [Decision] = []

  private let keepsUndecided: Bool
  private let identity: Identity

  /// - Parameters:
  ///   - decisions: what holds for each key.
  ///   - keepsUndecided: also facts on which nothing was decided, as they are. A fact that was
  ///     rejected and changed since is not among them.
  public init(
    _ facts: [FactRecord], decisions: [String: Decision], keepsUndecided: Bool
  ) throws(FactsError) {
    self.keepsUndecided = keepsUndecided
    identity = try Identity()
    var json = JSONBuffer()
    for fact in facts {
      let state = try FactState(of: fact, decision: decisions[fact.key], identity: identity)
      guard let kept = try curated(fact, state) else { continue }
      json.write(kept.line)
      json.endLine()
    }
    bytes = json.bytes
    let keys = Set(facts.map(\.key))
    missing = decisions.values
      .filter { $0.verdict == .accept || $0.verdict == .edit }
      .filter { !keys.contains($0.fact.key) }
      .sorted { ($0.fact.source, $0.fact.key) < ($1.fact.source, $1.fact.key) }
  }

  private mutating func curated(
    _ fact: FactRecord, _ state: FactState
  ) throws(FactsError) -> FactRecord? {
    switch state {
    case .decided(let decision) where decision.verdict == .accept:
      accepted += 1
      return fact
    case .decided(let decision) where decision.verdict == .edit:
      edited += 1
      return try FactEdits.apply(decision.edits, to: fact, identity: identity)
    case .decided(let decision) where decision.verdict == .reject:
      rejected += 1
      return nil
    case .reopened(let former) where former.verdict == .reject:
      undecided += 1
      return nil
    case .open, .decided, .reopened:
      undecided += 1
      return keepsUndecided ? fact : nil
    }
  }
}
