/// What a fact says of its article.
public struct DocumentRecord: Sendable, Hashable {
  public var key: String
  public var source: String
  public var title: String?
  public var published: String?
  public var url: String?

  public init(
    key: String, source: String, title: String? = nil, published: String? = nil,
    url: String? = nil
  ) {
    self.key = key
    self.source = source
    self.title = title
    self.published = published
    self.url = url
  }

  init?(_ value: JSONValue?) {
    guard let key = value?["key"]?.string, let source = value?["source"]?.string else { return nil }
    self.init(
      key: key, source: source, title: value?["title"]?.string,
      published: value?["published"]?.string, url: value?["url"]?.string)
  }
}
