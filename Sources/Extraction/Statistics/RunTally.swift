import RuleMatching
import RulePacks
internal import Synchronization

/// What each rule did in a run, gathered from all workers.
public final class RunTally: Sendable {
  let empty: RuleTally
  private let state: Mutex<(tally: RuleTally, articles: Int)>

  public init(_ pack: RulePack) {
    empty = RuleTally(rules: pack.rules.count)
    state = Mutex((RuleTally(rules: pack.rules.count), 0))
  }

  func add(_ tally: RuleTally, articles: Int) {
    state.withLock { state in
      state.tally.add(tally)
      state.articles += articles
    }
  }

  /// The counts so far, by the indices of the rules.
  public var counts: [RuleTally.Count] { state.withLock { $0.tally.counts } }

  public var articles: Int { state.withLock { $0.articles } }
}
