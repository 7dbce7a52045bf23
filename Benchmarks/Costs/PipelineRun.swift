import DocumentModel
import Extraction
import Facts
import Ingestion
import RulePacks

/// The pipeline as one worker has it: from a file of articles to the bytes of their facts.
final class PipelineRun {
  /// How much went through.
  struct Amount {
    var articles = 0
    /// UTF-8 bytes of the articles.
    var bytes = 0
    var facts = 0

    var megabytes: Double { Double(bytes) / 1e6 }
  }

  private let worker: PipelineWorker
  private let identity: Identity
  private var writer = ArticlePartWriter(.facts)
  /// What it took to be ready.
  let loading: StageCosts

  init(rules: String) throws {
    var loading = StageCosts()
    let pack = try RulePack(folder: rules, checksPatterns: false)
    loading.end("load the rule pack")
    worker = PipelineWorker(Pipeline(pack))
    loading.end("build the pipeline")
    identity = try Identity()
    self.loading = loading
  }

  /// Takes articles of a file or folder all the way.
  ///
  /// - Parameters:
  ///   - first: the place of the first article.
  ///   - count: how many, at most.
  ///   - ended: told of each stage when it ends, reading and writing included.
  func run(
    _ path: String, from first: Int = 0, count: Int = .max,
    ended: (String) -> Void = { _ in }
  ) throws -> Amount {
    let reader = ArticleReader(sources: [.path(path)])
    for _ in 0..<first { _ = try reader.next()?.get() }
    var amount = Amount()
    ended("before")
    while amount.articles < count {
      let batch = try Self.batch(reader, most: count - amount.articles)
      if batch.isEmpty { break }
      ended("read")
      try withoutActuallyEscaping(ended) { ended in
        let results = worker.trace(batch) { ended($0.rawValue) }
        let found = try results.map { try ArticleFacts($0.article, identity: identity) }
        ended("assemble facts")
        for facts in found { _ = try writer.bytes(of: facts) }
        ended("write JSON")
        amount.facts += found.reduce(0) { $0 + $1.factCount }
      }
      amount.bytes += batch.reduce(0) { $0 + $1.bytes.count }
      amount.articles += batch.count
    }
    return amount
  }

  /// The next articles, as many as a worker of the program takes together.
  private static func batch(_ reader: ArticleReader, most: Int) throws -> [Article] {
    var batch: [Article] = []
    var bytes = 0
    while batch.count < min(most, BatchSize.articles(workers: 1)), bytes < BatchSize.bytes,
      let read = reader.next()
    {
      let article = try read.get()
      bytes += article.bytes.count
      batch.append(article)
    }
    return batch
  }
}
