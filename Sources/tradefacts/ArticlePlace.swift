import DocumentModel
import Extraction
import FoundationEssentials
import Ingestion

/// `FILE` or `FILE:LINE` on the command line.
struct ArticlePlace {
  let path: String
  /// Counted from 1.
  let line: Int?

  /// A file whose name ends like a line is taken for a file.
  init(_ argument: String) {
    let colon = argument.lastIndex(of: ":")
    if let colon, !FileManager.default.fileExists(atPath: argument),
      let number = Int(argument[argument.index(after: colon)...]), number > 0
    {
      path = String(argument[..<colon])
      line = number
    } else {
      path = argument
      line = nil
    }
  }

  /// A path without a line.
  init(file: String) {
    path = file
    line = nil
  }

  /// The articles there, each with the name by which people find it.
  ///
  /// - Throws: what cannot be read, as an error line.
  func articles() throws -> [(article: Article, location: String)] {
    let reader = ArticleReader(
      sources: [ArticleSource(argument: path)],
      options: ReadingOptions(shouldStop: { Interruption.signal != 0 }))
    var found: [(article: Article, location: String)] = []
    while let next = reader.next() {
      switch next {
      case .success(let article): found.append((article, location(of: article.source)))
      case .failure(let error): throw CommandError("\(error)")
      }
    }
    return found
  }

  /// The path of a file in a folder; of a row, its id.
  func location(of source: String) -> String {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return source
    }
    if !isFolder { return path.hasSuffix(source) ? path : "\(path):\(source)" }
    let joined = path + (path.hasSuffix("/") ? "" : "/") + source
    return FileManager.default.fileExists(atPath: joined) ? joined : source
  }
}
