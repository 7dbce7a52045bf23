import DocumentModel
import Extraction
import Ingestion

/// The texts of the articles that are reviewed, from the files that were extracted.
enum ReviewTexts {
  /// By source, as `extract` names it. What cannot be read is an error line, and left out.
  static func read(_ paths: [String]) throws(CommandError) -> [String: String] {
    guard !paths.isEmpty else { return [:] }
    for path in paths where InputPath.kind(of: path) == .nothing {
      throw CommandError("\(path): there is no such file or folder")
    }
    let reader = ArticleReader(
      sources: paths.map { ArticleSource(argument: $0) },
      options: ReadingOptions(shouldStop: { Interruption.signal != 0 }))
    var texts: [String: String] = [:]
    while let next = reader.next() {
      switch next {
      case .success(let article):
        texts[article.source] = String(decoding: article.bytes, as: UTF8.self)
      case .failure(let error): Terminal.error("\(error)\n")
      }
    }
    return texts
  }

  static func tell(_ changed: [String]) {
    for source in changed {
      Terminal.error(
        "\(SafeText.inert(source)): is not the text that the facts were found in; only sentences"
          + " with facts are shown\n")
    }
  }
}
