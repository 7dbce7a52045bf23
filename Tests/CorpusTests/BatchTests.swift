import DocumentModel
import Extraction
import Facts
import RulePacks
import Testing

/// Articles go through the stages together; what is found in one does not depend on the others.
@Suite("Articles in batches") struct BatchTests {
  private let worker: PipelineWorker
  private let articles: [Article]

  init() throws {
    let pack = try RulePack(folder: CorpusFolder.root.appending(path: "Rules").path)
    worker = PipelineWorker(Pipeline(pack))
    articles = try CorpusFolder.articles().map { Article(source: $0.name, bytes: $0.text) }
  }

  private func bytes(_ found: ExtractedArticle) throws -> [UInt8] {
    try FactsFormat.articles.bytes(of: ArticleFacts(found, identity: Identity()))
  }

  @Test func allTogetherGiveTheBytesOfEachAlone() throws {
    let together = worker.trace(articles)
    #expect(together.count == articles.count)
    for (article, found) in zip(articles, together) {
      #expect(try bytes(found.article) == bytes(worker.extract(article)), "\(article.source)")
    }
  }

  /// The sentence of one is too long for a deadline; the others are as they are without it.
  @Test func aLimitOfOneArticleIsNoneOfTheOthers() throws {
    let long = String(repeating: "Canada raised the duty on oats and barley, ", count: 800)
    let endless = Article(source: "endless", bytes: Array(long.utf8))
    let some = [articles[0], endless, articles[1]]
    let found = worker.trace(some, ExtractionWishes(), within: 60) { $0 }
    #expect(throws: ExtractionLimit.sentence(bytes: 34_399, limit: 32_768)) {
      try found[1].get()
    }
    for place in [0, 2] {
      let alone = try bytes(worker.extract(some[place]))
      #expect(try bytes(found[place].get().article) == alone)
    }
  }
}
