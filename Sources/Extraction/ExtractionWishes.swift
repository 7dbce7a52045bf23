import DocumentModel

/// What is wanted of articles.
public struct ExtractionWishes: Sendable {
  /// For an article that carries no date of its own, not even in a dateline or in its address or
  /// name.
  public var published: CalendarDate?
  /// Where given, the rules of facts that run (indices into the pack).
  public var factRules: Set<Int>?

  public init(published: CalendarDate? = nil, factRules: Set<Int>? = nil) {
    self.published = published
    self.factRules = factRules
  }
}
