/// What the manifest of a run says of one article.
public struct ManifestEntry: Sendable, Equatable {
  /// Of the document, as in its facts.
  public var key: String
  public var source: String
  /// 64 digits.
  public var textHash: String
  public var facts: Int

  public init(key: String, source: String, textHash: String, facts: Int) {
    self.key = key
    self.source = source
    self.textHash = textHash
    self.facts = facts
  }

  public init(_ article: ArticleFacts) {
    self.init(
      key: article.documentKey, source: article.article.document.article.source,
      textHash: article.textHash, facts: article.factCount)
  }

  /// A JSON object on one line.
  public var json: [UInt8] {
    var json = JSONBuffer()
    json.beginObject(inline: true)
    json.field("key", key)
    json.field("source", source)
    json.field("text_sha256", textHash)
    json.field("facts", facts)
    json.endObject()
    return json.bytes
  }
}
