import DocumentModel

/// What linking works on: the tagged article and the matches of the fact rules.
public struct LinkingInput: Sendable {
  public var document: Document
  public var mentions: [Mention]
  public var entities: [Entity]
  /// Matches of the facts layer, in text order.
  public var matches: [Match]

  public init(
    document: Document, mentions: [Mention], entities: [Entity], matches: [Match]
  ) {
    self.document = document
    self.mentions = mentions
    self.entities = entities
    self.matches = matches
  }
}

/// What linking gives: facts, and the mentions and entities as they stand after it.
public struct LinkedFacts: Sendable {
  public var mentions: [Mention]
  public var entities: [Entity]
  public var frames: [FactFrame]
  public var diagnostics: [Diagnostic]
}
