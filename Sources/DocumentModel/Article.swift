/// An article as received: validated UTF-8 text and what is known about it.
public struct Article: Sendable {
  /// Where it came from: the path relative to what was asked for, or the `id` of a JSON row.
  public var source: String
  /// UTF-8, validated; byte-order mark dropped, CRLF turned into LF, nothing else.
  public var bytes: [UInt8]
  public var metadata: ArticleMetadata
  /// Parts of the text that are no words of the article, such as the marks of Markdown: the rules
  /// see spaces there. In text order, not overlapping.
  public var boilerplate: [TextSpan]
  /// What reading it has to say: its encoding, what was repaired, where a page is cut.
  public var diagnostics: [Diagnostic]

  public init(
    source: String, bytes: [UInt8], metadata: ArticleMetadata = ArticleMetadata(),
    boilerplate: [TextSpan] = [], diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.bytes = bytes
    self.metadata = metadata
    self.boilerplate = boilerplate
    self.diagnostics = diagnostics
  }
}

/// What a container (front matter, a JSON row, HTML) says of an article.
public struct ArticleMetadata: Sendable {
  public var title: String?
  public var url: String?
  public var publisher: String?
  public var published: CalendarDate?
  public var publishedBasis: PublishedBasis
  public var language: String

  public init(
    title: String? = nil, url: String? = nil, publisher: String? = nil,
    published: CalendarDate? = nil, publishedBasis: PublishedBasis = .none, language: String = "en"
  ) {
    self.title = title
    self.url = url
    self.publisher = publisher
    self.published = published
    self.publishedBasis = publishedBasis
    self.language = language
  }
}

/// Where the date of publication was found.
public enum PublishedBasis: String, Sendable {
  case frontMatter = "front_matter"
  case json
  case htmlMeta = "html_meta"
  case dateline
  case url
  case filename
  case option
  case none
}
