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

  /// What becomes of the articles of some portions, portion by portion; no more of them are taken
  /// together than `BatchSize` says.
  func outcomes(of portions: [ArticlePortion]) -> [[ArticleOutcome]] {
    var outcomes: [[ArticleOutcome]] = []
    var open = OpenArticles()
    for portion in portions {
      outcomes.append([])
      for read in portion.articles() {
        switch read {
        case .failure(let error): outcomes[outcomes.count - 1].append(.failed(error))
        case .success(let article):
          open.add(article, portion: outcomes.count - 1, place: outcomes[outcomes.count - 1].count)
          // Its place is kept for it.
          outcomes[outcomes.count - 1].append(.failed(Self.unfinished(article)))
          if open.isFull { finish(&open, &outcomes) }
        }
      }
    }
    finish(&open, &outcomes)
    return outcomes
  }

  private func finish(_ open: inout OpenArticles, _ outcomes: inout [[ArticleOutcome]]) {
    guard !open.articles.isEmpty else { return }
    for (index, result) in work(open.articles).enumerated() {
      let (portion, place) = open.places[index]
      outcomes[portion][place] = Self.outcome(of: result, open.articles[index])
    }
    open = OpenArticles()
  }

  /// Articles that wait to be worked on together.
  private struct OpenArticles {
    var articles: [Article] = []
    var places: [(portion: Int, place: Int)] = []
    private var bytes = 0

    var isFull: Bool { articles.count >= BatchSize.articles || bytes >= BatchSize.bytes }

    mutating func add(_ article: Article, portion: Int, place: Int) {
      articles.append(article)
      places.append((portion, place))
      bytes += article.bytes.count
    }
  }

  private static func unfinished(_ article: Article) -> IngestionError {
    IngestionError(
      location: article.source, source: article.source, stage: .extract,
      message: "was not worked on")
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
