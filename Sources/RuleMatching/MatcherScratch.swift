import PatternMatching

/// What one worker reuses from article to article.
public struct MatcherScratch: ~Copyable {
  var masked = MaskedText()
  var search = MatchScratch()
  /// Conditions are checked while the groups of the match are still needed.
  var conditions = MatchScratch()
  var selection = SelectionScratch()
  var selected: [Trial] = []
  var trials = TrialList()

  /// Where given, counts what each rule does.
  public var tally: RuleTally?

  /// Where given, the matching of a document ends early from then on; what it found is not whole.
  public var deadline: ContinuousClock.Instant?

  /// True where the deadline has passed.
  public var isOverdue: Bool { deadline.map { ContinuousClock.now > $0 } ?? false }

  public init() {}
}
