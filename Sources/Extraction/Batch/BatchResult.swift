import Facts

/// What the pipeline makes of one article, ready to be written.
public struct BatchResult: Sendable {
  /// The article's part of the one output; of a run, its part of `facts.jsonl`, then of
  /// `articles.jsonl`.
  public var parts: [[UInt8]]
  public var factCount: Int
  /// Names of the user's watch lists in the article, by their ids.
  public var watched: [String]
  /// What a run remembers of it; nil where there is no run.
  public var record: RememberedArticle?
  /// UTF-8 bytes of the article.
  var bytes = 0

  public init(
    parts: [[UInt8]], factCount: Int, watched: [String] = [], record: RememberedArticle? = nil
  ) {
    self.parts = parts
    self.factCount = factCount
    self.watched = watched
    self.record = record
  }
}

/// What a run remembers of an article.
public struct RememberedArticle: Sendable {
  public var entry: ManifestEntry
  public var title: String?
  /// As `YYYY-MM-DD`.
  public var published: String?
  /// By which articles that are nearly the same find each other; nil for a very short one.
  public var signature: TextSignature?

  public init(
    entry: ManifestEntry, title: String? = nil, published: String? = nil,
    signature: TextSignature? = nil
  ) {
    self.entry = entry
    self.title = title
    self.published = published
    self.signature = signature
  }
}
