/// What each rule of a pack did in some articles: counts, and the time it took.
///
/// Phrase rules pass over an article twice and count twice.
public struct RuleTally: Sendable {
  /// What one rule did.
  public struct Count: Sendable, Equatable {
    /// Sentences that hold what the rule needs.
    public var triggered = 0
    /// Patterns that were run over a sentence.
    public var tried = 0
    /// Matches, with those that were vetoed or lost.
    public var matched = 0
    public var vetoed = 0
    /// Matches lost to other matches.
    public var lost = 0
    public var time = Duration.zero

    public init() {}

    /// Matches that counted.
    public var fired: Int { matched - vetoed - lost }

    static func += (left: inout Count, right: Count) {
      left.triggered += right.triggered
      left.tried += right.tried
      left.matched += right.matched
      left.vetoed += right.vetoed
      left.lost += right.lost
      left.time += right.time
    }
  }

  /// By the indices of the rules in the pack.
  public private(set) var counts: [Count]
  private var last = (rule: -1, sentence: -1)

  public init(rules: Int) { counts = Array(repeating: Count(), count: rules) }

  /// Adds the counts of another tally of the same pack.
  public mutating func add(_ other: RuleTally) {
    for (index, count) in other.counts.enumerated() { counts[index] += count }
  }

  /// Notes that a pattern of a rule is to be run over a sentence.
  mutating func select(_ rule: Int, sentence: Int) {
    counts[rule].tried += 1
    if last != (rule, sentence) { counts[rule].triggered += 1 }
    last = (rule, sentence)
  }

  func begin() -> ContinuousClock.Instant { .now }

  mutating func end(_ rule: Int, since start: ContinuousClock.Instant) {
    counts[rule].time += .now - start
  }

  /// Counts the matches of a layer; `outcome` must keep what was lost.
  mutating func add(_ outcome: MatchOutcome) {
    for match in outcome.matches { counts[match.rule].matched += 1 }
    for lost in outcome.lost {
      counts[lost.match.rule].matched += 1
      if case .vetoed = lost.reason {
        counts[lost.match.rule].vetoed += 1
      } else {
        counts[lost.match.rule].lost += 1
      }
    }
  }
}
