import DocumentModel
import Ingestion

/// What one worker does with articles; it may hold scratch.
public struct BatchWork {
  /// Gives as many results as there are articles, in their order.
  let work: ([Article]) -> [Result<BatchResult, any Error>]

  /// Articles that are taken together.
  public init(together work: @escaping ([Article]) -> [Result<BatchResult, any Error>]) {
    self.work = work
  }

  /// One article after the other.
  public init(_ work: @escaping (Article) throws -> BatchResult) {
    self.work = { articles in articles.map { article in Result { try work(article) } } }
  }

  /// What becomes of the articles of some portions, portion by portion.
  ///
  /// - Parameter together: articles that are taken at once, at most.
  func outcomes(of portions: [ArticlePortion], together: Int) -> [[ArticleOutcome]] {
    let reads = portions.map { $0.articles() }
    let results = results(of: reads.joined().compactMap { try? $0.get() }, together)
    var next = 0
    return reads.map { portion in
      portion.map { read in
        switch read {
        case .failure(let error): return .failed(error)
        case .success(let article):
          defer { next += 1 }
          return Self.outcome(of: results[next], article)
        }
      }
    }
  }

  /// One portion may hold more articles, and more bytes of them, than are taken at once.
  private func results(
    of articles: [Article], _ together: Int
  ) -> [Result<BatchResult, any Error>] {
    var results: [Result<BatchResult, any Error>] = []
    var rest = articles[...]
    while !rest.isEmpty {
      var bytes = 0
      let batch = rest.prefix(together).prefix { article in
        defer { bytes += article.bytes.count }
        return bytes < BatchSize.bytes
      }
      results += work(Array(batch))
      rest = rest.dropFirst(batch.count)
    }
    return results
  }

  private static func outcome(
    of result: Result<BatchResult, any Error>, _ article: Article
  ) -> ArticleOutcome {
    switch result {
    case .success(var result):
      result.bytes = article.bytes.count
      return .done(result)
    case .failure(let error):
      let limit = error as? ExtractionLimit
      let failure = IngestionError(
        location: article.source, source: article.source, stage: limit == nil ? .extract : .limit,
        message: "\(error)")
      return .failed(failure, mayPass: limit?.isTime ?? false)
    }
  }
}
