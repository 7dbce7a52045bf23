import Facts
import Storage

extension ReviewStore {
  /// Adds decisions, each upon the revision that its maker saw (0: nothing decided yet).
  ///
  /// Those whose base is no longer current are not added; they are given back with what holds now.
  public func decide(
    _ proposals: [(decision: Decision, base: Int)]
  ) throws(ReviewStoreError) -> DecisionOutcome {
    try database.transaction(failure: ReviewStoreError.init) { () throws(ReviewStoreError) in
      var outcome = DecisionOutcome()
      var batch: Int?
      for (proposal, base) in proposals {
        let current = try current(key: proposal.fact.key)
        if let current, current.revision != base {
          outcome.stale.append(current)
          continue
        }
        var decision = proposal
        decision.revision = (current?.revision ?? 0) + 1
        decision.sequence = try add(decision, batch: batch, undoes: nil)
        batch = batch ?? decision.sequence
        outcome.done.append(decision)
      }
      return outcome
    }
  }

  /// Adds a decision, or throws `stale`.
  @discardableResult
  public func decide(_ decision: Decision, base: Int) throws(ReviewStoreError) -> Decision {
    let outcome = try decide([(decision, base)])
    if let current = outcome.stale.first { throw .stale(base: base, current: current) }
    return outcome.done[0]
  }

  /// Takes the last decision of a reviewer back, of a bulk decision all.
  ///
  /// Where others have decided on the same fact since, theirs stays and is given back as stale.
  public func undo(by reviewer: String) throws(ReviewStoreError) -> DecisionOutcome {
    try database.transaction(failure: ReviewStoreError.init) { () throws(ReviewStoreError) in
      var outcome = DecisionOutcome()
      let open = try lastBatch(of: reviewer, on: Self.undoable)
      let undoable = Set(open.map(\.sequence))
      for last in try lastBatch(of: reviewer, on: Self.notUndone) {
        if undoable.contains(last.sequence) {
          outcome.done.append(try undo(last, by: reviewer))
        } else if let current = try current(key: last.fact.key) {
          outcome.stale.append(current)
        }
      }
      return outcome
    }
  }

  /// Adds a row that says again what held before.
  private func undo(
    _ last: Decision, by reviewer: String
  ) throws(ReviewStoreError) -> Decision {
    let history = try history(key: last.fact.key)
    let before = history.last { $0.revision < last.revision }
    var restored = before ?? last
    restored.verdict = before?.verdict
    restored.edits = before?.edits
    restored.note = before?.note ?? ""
    restored.reviewer = reviewer
    restored.revision = history.count + 1
    restored.sequence = try add(restored, batch: nil, undoes: last.sequence)
    return restored
  }

  private static let notUndone = """
    reviewer = ?1 AND undoes IS NULL
    AND NOT EXISTS (SELECT 1 FROM history AS undo WHERE undo.undoes = history.sequence)
    """

  /// Nothing that still holds came after it.
  private static let undoable =
    notUndone + """
       AND NOT EXISTS (SELECT 1 FROM history AS later
        WHERE later.key = history.key AND later.revision > history.revision
        AND later.undoes IS NULL
        AND NOT EXISTS (SELECT 1 FROM history AS undo WHERE undo.undoes = later.sequence))
      """

  /// The rows of the last batch in which something can be undone.
  private func lastBatch(
    of reviewer: String, on condition: String
  ) throws(ReviewStoreError) -> [Decision] {
    let batch = try ReviewStoreError.mapping { () throws(DatabaseError) -> Int? in
      let last = try database.statement(
        "SELECT batch FROM history WHERE \(Self.undoable) ORDER BY sequence DESC LIMIT 1")
      try last.bind([.text(reviewer)])
      return try last.step() ? last.integer(0) : nil
    }
    guard let batch else { return [] }
    return try rows(
      "WHERE \(condition) AND batch = ?2 ORDER BY sequence", [.text(reviewer), .integer(batch)])
  }
}
