import DocumentModel
import Facts
import Ingestion

/// The texts of articles that were extracted before, read again in the same order.
final class ArticleTexts {
  private let reader: ArticleReader
  private let identity: Identity

  init(_ paths: [String]) throws {
    guard !paths.isEmpty else {
      throw UsageError(
        message: "--format brat needs the texts: --articles PATH, as it was given to extract")
    }
    reader = ArticleReader(
      sources: paths.map(ArticleSource.init(argument:)), options: ReadingOptions())
    identity = try Identity()
  }

  /// Passes over articles before it, which have no facts here.
  func text(of document: DocumentRecord) throws -> [UInt8] {
    while let read = reader.next() {
      guard case .success(let article) = read else { continue }
      let key = try identity.documentKey(url: article.metadata.url, source: article.source)
      if key == document.key { return article.bytes }
    }
    throw CommandError(
      "\(document.source): is not among the articles of --articles, or at another place; name what"
        + " was extracted, in the same order")
  }
}
