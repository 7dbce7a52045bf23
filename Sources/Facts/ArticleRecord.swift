/// An article as it was read back, with its facts.
public struct ArticleRecord: Sendable {
  public var document: DocumentRecord
  /// The article object; nil where only its facts are known.
  public var object: JSONValue?
  /// With their sentences, where the file of facts has them.
  public var facts: [FactRecord]

  public init(document: DocumentRecord, object: JSONValue? = nil, facts: [FactRecord]) {
    self.document = document
    self.object = object
    self.facts = facts
  }

  /// Of one article: its article object, and its facts as lines.
  public init(object: [UInt8], lines: [UInt8], name: String) throws(FactsError) {
    let value = try JSONValue.parse(object, name: name)
    guard let document = DocumentRecord(value["document"]) else {
      throw .unreadable(file: name, message: "the article has no `document` with key and source")
    }
    self.init(document: document, object: value, facts: try FactsFile.read(lines, name: name))
  }

  /// A member of the article object's `document` that is a text.
  public func detail(_ name: String) -> String? { object?["document"]?[name]?.string }
}
