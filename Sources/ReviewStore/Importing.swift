import Facts

extension ReviewStore {
  /// Merges exported decisions, in order; a line is added where it follows what the store has.
  ///
  /// What the store knows already is passed over. Where the store says something else at that
  /// revision, or lacks one before it, the line is refused; the rest is merged.
  public func merge(
    _ lines: [(line: Int, decision: Decision)]
  ) throws(ReviewStoreError) -> MergeOutcome {
    try database.transaction(failure: ReviewStoreError.init) { () throws(ReviewStoreError) in
      var outcome = MergeOutcome()
      var refused: Set<String> = []
      for (line, decision) in lines {
        let history = try history(key: decision.fact.key)
        let (count, key) = (history.count, decision.fact.key)
        if decision.revision <= count, history[decision.revision - 1].says(theSameAs: decision) {
          outcome.known += 1
        } else if decision.revision == count + 1, !refused.contains(key) {
          _ = try add(decision, batch: nil, undoes: nil)
          outcome.added += 1
        } else {
          // What was decided upon a refused line is refused with it.
          refused.insert(key)
          outcome.refused.append(
            MergeRefusal(line: line, decision: decision, current: history.last))
        }
      }
      return outcome
    }
  }
}

/// What became of exported decisions.
public struct MergeOutcome: Sendable, Equatable {
  public var added = 0
  /// In the store before.
  public var known = 0
  public var refused: [MergeRefusal] = []
}

/// A line that was not merged.
public struct MergeRefusal: Sendable, Equatable, CustomStringConvertible {
  public var line: Int
  public var decision: Decision
  /// What the store holds for the key; nil where it holds nothing.
  public var current: Decision?

  public var description: String {
    guard let current else {
      return "\(decision.summary) of \(decision.fact.key): the revisions before it are neither in"
        + " the file nor in the store; import a whole export"
    }
    if decision.revision > current.revision + 1 {
      return "\(decision.summary) of \(decision.fact.key): the store ends at revision"
        + " \(current.revision) (\(current.summary)); import a whole export"
    }
    return "\(decision.summary) of \(decision.fact.key) is stale: the store says"
      + " \(current.summary); decide again in the review"
  }
}
