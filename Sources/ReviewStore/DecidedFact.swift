import Facts

/// What a decision is about; the names are there for people who read decisions in a file.
public struct DecidedFact: Sendable, Equatable {
  public var key: String
  /// The content that was decided upon.
  public var id: String
  public var source: String
  public var type: String
  public var subtype: String
  /// The words that carry the fact.
  public var words: String

  public init(
    key: String, id: String, source: String, type: String, subtype: String, words: String
  ) {
    self.key = key
    self.id = id
    self.source = source
    self.type = type
    self.subtype = subtype
    self.words = words
  }

  public init(_ fact: FactRecord) {
    self.init(
      key: fact.key, id: fact.id, source: fact.document.source, type: fact.type,
      subtype: fact.subtype, words: fact.span.text)
  }
}
