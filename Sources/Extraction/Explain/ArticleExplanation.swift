import DocumentModel

/// Explanations with the article that they are about.
public struct ArticleExplanation: Sendable {
  public var document: Document
  public var rules: [RuleExplanation]
}
