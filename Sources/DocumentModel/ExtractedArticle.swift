/// Everything the stages found in one article; `Facts` turns it into output.
public struct ExtractedArticle: Sendable {
  public var document: Document
  public var entities: [Entity]
  public var mentions: [Mention]
  public var frames: [FactFrame]
  public var diagnostics: [Diagnostic]

  public init(
    document: Document, entities: [Entity], mentions: [Mention], frames: [FactFrame],
    diagnostics: [Diagnostic]
  ) {
    self.document = document
    self.entities = entities
    self.mentions = mentions
    self.frames = frames
    self.diagnostics = diagnostics
  }
}
