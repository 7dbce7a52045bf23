import DocumentModel
import Extraction
import Facts
import RuleMatching
import RulePacks

/// Where the judge gets its facts: the one place at which the corpus meets the pipeline.
struct CorpusExtraction: Sendable {
  /// False as long as the pack has no rules for facts: then nothing but values and names is found,
  /// and the run over the corpus is skipped.
  static let isJudged = true

  /// Loaded once for all articles.
  static let shared = Result { try CorpusExtraction() }

  private let pipeline: Pipeline

  /// The rules of this repository.
  private init() throws {
    pipeline = Pipeline(try RulePack(folder: CorpusFolder.root.appending(path: "Rules").path))
  }

  /// The article object (`schema: "trade-facts/1"`) of an article as JSON.
  func articleJSON(_ article: CorpusFolder.Article) throws -> [UInt8] {
    var scratch = MatcherScratch()
    let extraction = try pipeline.extract(
      Article(source: "\(article.name).txt", bytes: article.text), scratch: &scratch)
    let facts = try Facts.ArticleFacts(extraction.article, identity: Identity())
    return try FactsFormat.articles.bytes(of: facts)
  }
}
