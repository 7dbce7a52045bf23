import DocumentModel

/// Bytes that are read as a whole: a file, a row, an entry of an archive; mostly one article.
///
/// Fetching them is the reader's part; taking them apart is left to whoever asks for the
/// articles, so that many can do it at once.
public struct ArticlePortion: Sendable {
  /// What the articles are made of, besides `content`: where they have their names from.
  public let name: String
  public let content: [UInt8]
  private let read: @Sendable ([UInt8]) -> [Result<Article, IngestionError>]

  /// - Parameters:
  ///   - name: with `content` and the options of the reading, all that the articles depend on;
  ///     errors may depend on more, such as the number of a line.
  ///   - read: takes the content apart.
  init(
    name: String, content: [UInt8],
    read: @escaping @Sendable ([UInt8]) -> [Result<Article, IngestionError>]
  ) {
    self.name = name
    self.content = content
    self.read = read
  }

  /// One article of that place, which depends on nothing else.
  init(
    _ place: FilePlace, _ content: [UInt8], _ languages: LanguageGate,
    _ made: @escaping @Sendable ([UInt8], FilePlace) -> Result<Article, IngestionError>
  ) {
    self.init(name: place.source, content: content) { content in
      [languages.checked(made(content, place), place)]
    }
  }

  /// What was taken apart already.
  init(_ result: Result<Article, IngestionError>) {
    switch result {
    case .success(let article):
      self.init(name: article.name, content: article.bytes) { _ in [result] }
    case .failure(let error):
      self.init(name: error.name, content: []) { _ in [result] }
    }
  }

  /// In the order in which they stand there, with what cannot be read in its place.
  public func articles() -> [Result<Article, IngestionError>] { read(content) }
}

extension Article {
  /// All that is known of it besides its text.
  fileprivate var name: String {
    let fields = [
      source, metadata.title, metadata.url, metadata.publisher, metadata.published?.description,
      metadata.publishedBasis.rawValue, metadata.language,
    ]
    return "article\u{1F}" + fields.map { $0 ?? "\u{0}" }.joined(separator: "\u{1F}")
  }
}

extension IngestionError {
  fileprivate var name: String {
    let place = "\(source)\u{1F}\(line ?? 0)\u{1F}\(column ?? 0)"
    return "error\u{1F}\(place)\u{1F}\(stage.rawValue)\u{1F}\(message)"
  }
}
