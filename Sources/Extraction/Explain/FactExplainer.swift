import DocumentModel
import Facts
import RulePacks

/// The way back from a fact to the rule and the words behind it.
public struct FactExplainer {
  private let pack: RulePack
  private let worker: PipelineWorker
  private let identity: Identity

  /// - Throws: where the system has no SHA-256.
  public init(_ pack: RulePack) throws {
    self.pack = pack
    var options = Pipeline.Options()
    options.keepsLost = true
    options.keepsViews = true
    worker = PipelineWorker(Pipeline(pack, options: options))
    identity = try Identity()
  }

  /// Explains a fact of an article by extracting the article again; nil where it gives no such
  /// fact.
  ///
  /// - Parameters:
  ///   - name: the id or the key of the fact.
  ///   - location: by which people find the article.
  public func explain(
    _ name: String, in article: Article, location: String, published: CalendarDate? = nil
  ) throws -> FactExplanation? {
    let result = worker.trace(article, ExtractionWishes(published: published))
    let facts = try ArticleFacts(result.article, identity: identity)
    guard let found = facts.fact(named: name) else { return nil }
    return ArticleFactReader(pack, result, facts, found, location: location).explanation()
  }

  /// Explains a fact by its record alone, where the article is not at hand.
  public func explain(_ record: FactRecord) -> FactExplanation {
    RecordFactReader(pack, record).explanation()
  }
}
