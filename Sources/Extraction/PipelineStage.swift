/// The stages on the way of an article, in their order, as a clock tells them apart.
public enum PipelineStage: String, Sendable, CaseIterable {
  case tokenize
  case matchText = "match text layer"
  case lists = "tag lists"
  case values = "tag values"
  case matchNames = "match names layer"
  case names = "tag names"
  case shortForms = "tag short forms"
  case contextNames = "tag names by context"
  case matchPhrases = "match phrases layer"
  case phrases = "tag phrases"
  case coreference = "tag coreference"
  case matchFacts = "match facts layer"
  case link

  /// Told of each stage when it ends; a stage may end several times for one article.
  public typealias Observer = (PipelineStage) -> Void
}
