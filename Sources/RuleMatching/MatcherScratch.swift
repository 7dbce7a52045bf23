import PatternMatching

/// What one worker reuses from article to article.
public struct MatcherScratch: ~Copyable {
  var masked = MaskedText()
  var search = MatchScratch()
  /// Conditions are checked while the groups of the match are still needed.
  var conditions = MatchScratch()
  var found = FoundNeeds()
  var selected: [DispatchTable.Choice] = []

  /// Where given, counts what each rule does.
  public var tally: RuleTally?

  public init() {}
}
