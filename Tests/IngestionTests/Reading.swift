import DocumentModel
import Ingestion

/// Everything a reader gives: articles as `source=text`, errors as their lines.
func readAll(_ path: String, _ options: ReadingOptions = ReadingOptions()) -> [String] {
  let reader = ArticleReader(sources: [.path(path)], options: options)
  var seen: [String] = []
  while let next = reader.next() {
    switch next {
    case .success(let article):
      seen.append(article.source + "=" + String(decoding: article.bytes, as: UTF8.self))
    case .failure(let error):
      seen.append(error.description.replacing(path, with: "DIR"))
    }
  }
  return seen
}

/// The one article of a file.
func article(_ path: String) throws -> Article {
  let reader = ArticleReader(sources: [.path(path)])
  guard let first = reader.next() else { throw NothingRead() }
  return try first.get()
}

struct NothingRead: Error {}
