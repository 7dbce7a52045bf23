/// A fact as it was read back from a file.
public struct FactRecord: Sendable, Equatable {
  public var id: String
  public var key: String
  public var type: String
  public var subtype: String
  /// Index of the sentence in its article.
  public var sentence: Int
  public var span: SpanRecord
  public var document: DocumentRecord
  /// The sentence; nil where the file gives only its bounds (article objects carry no text).
  public var context: SpanRecord?
  /// All members of the fact, in order, without `document` and `context`.
  public var fields: JSONValue

  public init(
    id: String, key: String, type: String, subtype: String, sentence: Int, span: SpanRecord,
    document: DocumentRecord, context: SpanRecord? = nil, fields: JSONValue
  ) {
    self.id = id
    self.key = key
    self.type = type
    self.subtype = subtype
    self.sentence = sentence
    self.span = span
    self.document = document
    self.context = context
    self.fields = fields
  }

  /// The fillers of a role; none where the fact has not got it.
  public func role(_ name: String) -> [JSONValue] { fields["roles"]?[name]?.elements ?? [] }
}

/// A span in Unicode scalars with its words.
public struct SpanRecord: Sendable, Equatable {
  public var start: Int
  public var end: Int
  public var text: String

  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  init?(_ value: JSONValue?) {
    guard let start = value?["start"]?.integer, let end = value?["end"]?.integer,
      let text = value?["text"]?.string
    else { return nil }
    self.init(start: start, end: end, text: text)
  }
}

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
