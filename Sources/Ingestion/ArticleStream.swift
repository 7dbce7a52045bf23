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

/// What holds no article and is no error.
final class NoArticles: ArticleStream {
  func next() -> ReadingStep? { nil }
}
