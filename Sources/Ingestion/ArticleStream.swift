import DocumentModel

/// Gives articles, and other streams of them, one at a time: a folder gives files, an archive its
/// entries, a file of rows its articles.
protocol ArticleStream: AnyObject {
  /// Nil at the end.
  func next() -> ReadingStep?
}

/// What comes next.
enum ReadingStep {
  case article(Result<Article, IngestionError>)
  /// Articles that are still to be taken apart, by a worker.
  case portion(ArticlePortion)
  /// To be read to its end before this stream goes on.
  case stream(any ArticleStream)
  /// A file in a folder, still to be opened.
  case file(FilePlace)

  static func failed(_ error: IngestionError) -> ReadingStep { .article(.failure(error)) }
}

/// Articles that are there already: of a format that is read as a whole.
final class ListedArticles: ArticleStream {
  /// Last one first.
  private var articles: [Result<Article, IngestionError>]

  init(_ articles: [Result<Article, IngestionError>]) { self.articles = articles.reversed() }

  func next() -> ReadingStep? { articles.popLast().map { .article($0) } }
}
