import ClaimLinking
import DocumentModel
import RuleMatching

/// What came out of an article, and what did not and why.
public struct PipelineResult: Sendable {
  public var article: ExtractedArticle
  /// What each layer found, the phrases at their second pass.
  private let layers: [MatchOutcome]
  /// What the first pass over the phrases found; the second sees it masked.
  public var innerPhrases: MatchOutcome
  /// What each layer saw; only where it was asked for.
  public var views: PipelineViews?

  /// Matches lost to vetoes and conflicts; empty unless they were asked for.
  public var lost: [LostMatch] { layers.flatMap(\.lost) }

  /// Every match that counted, layer by layer.
  public var matches: [Match] { layers.flatMap(\.matches) }

  init(_ found: ArticleOnTheWay, _ linked: LinkedFacts) {
    let tagged = found.tagged
    layers = [found.values, found.names, found.phrases, found.facts]
    article = ExtractedArticle(
      document: tagged.document, entities: linked.entities, mentions: linked.mentions,
      frames: linked.frames,
      diagnostics: tagged.document.article.diagnostics + tagged.diagnostics
        + tagged.unresolvedValues + layers.flatMap(\.diagnostics)
        + linked.diagnostics)
    innerPhrases = found.innerPhrases
    views = found.views
  }
}
