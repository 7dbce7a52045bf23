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
