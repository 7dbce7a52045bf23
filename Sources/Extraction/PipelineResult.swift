import ClaimLinking
import DocumentModel
import RuleMatching

/// What came out of an article, and what did not and why.
public struct PipelineResult: Sendable {
  public var article: ExtractedArticle
  /// Matches lost to vetoes and conflicts; empty unless they were asked for.
  public var lost: [LostMatch]
  /// Every match that counted, layer by layer.
  public var matches: [Match]
  /// What the first pass over the phrases found; the second sees it masked.
  public var innerPhrases: MatchOutcome
  /// What each layer saw; only where it was asked for.
  public var views: PipelineViews?

  init(_ found: ArticleOnTheWay, _ linked: LinkedFacts) {
    let tagged = found.tagged
    let layers = [found.values, found.names, found.phrases, found.facts]
    article = ExtractedArticle(
      document: tagged.document, entities: linked.entities, mentions: linked.mentions,
      frames: linked.frames,
      diagnostics: tagged.document.article.diagnostics + tagged.diagnostics
        + tagged.unresolvedValues + layers.flatMap(\.diagnostics)
        + linked.diagnostics)
    lost = layers.flatMap(\.lost)
    matches = layers.flatMap(\.matches)
    innerPhrases = found.innerPhrases
    views = found.views
  }
}
