import FoundationEssentials

/// A file of facts in any form that `extract` writes: facts or article objects, one a line, one
/// after the other, or in an array.
public enum FactsFile {
  /// - Parameter path: a file, or the folder of a run (its `facts.jsonl` is read).
  public static func read(path: String) throws(FactsError) -> [FactRecord] {
    try load(path).contents.facts
  }

  /// The facts with their articles; of a run, also the articles without facts.
  public static func contents(path: String) throws(FactsError) -> FactsContents {
    var (contents, isFolder) = try load(path)
    let articles = path + (path.hasSuffix("/") ? "" : "/") + "articles.jsonl"
    if isFolder, FileManager.default.fileExists(atPath: articles) {
      for document in try load(articles).contents.documents { contents.add(document) }
    }
    return contents
  }

  /// The facts with what they were made of.
  public static func withOrigin(path: String) throws(FactsError) -> FactsContents {
    var (contents, isFolder) = try load(path)
    if isFolder { contents.origin = try RunOrigin(run: path) }
    return contents
  }

  private static func load(
    _ path: String
  ) throws(FactsError) -> (contents: FactsContents, isFolder: Bool) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(file: path, message: "there is no such file or folder")
    }
    let file = isFolder ? path + (path.hasSuffix("/") ? "" : "/") + "facts.jsonl" : path
    guard let bytes = FileBytes.read(file) else {
      let message = isFolder ? "the run has no readable facts.jsonl" : "cannot be read"
      throw .unreadable(file: file, message: message)
    }
    return (try contents(bytes, name: file), isFolder)
  }

  /// - Parameter name: the file's name for errors.
  public static func read(_ bytes: [UInt8], name: String) throws(FactsError) -> [FactRecord] {
    try contents(bytes, name: name).facts
  }

  /// The same with the articles.
  public static func contents(
    _ bytes: [UInt8], name: String
  ) throws(FactsError) -> FactsContents {
    var contents = FactsContents()
    try forEach(in: bytes, name: name) { value, start throws(JSONParser.Failure) in
      try append(value, at: start, to: &contents)
    }
    return contents
  }

  /// The JSON values, one after the other.
  static func values(_ bytes: [UInt8], name: String) throws(FactsError) -> [JSONValue] {
    var values: [JSONValue] = []
    try forEach(in: bytes, name: name) { value, _ throws(JSONParser.Failure) in
      values.append(value)
    }
    return values
  }

  private static func forEach(
    in bytes: [UInt8], name: String, _ body: (JSONValue, Int) throws(JSONParser.Failure) -> Void
  ) throws(FactsError) {
    var parser = JSONParser(bytes)
    do throws(JSONParser.Failure) {
      while true {
        parser.skipSpace()
        let start = parser.offset
        guard let value = try parser.next() else { return }
        try body(value, start)
      }
    } catch {
      let (line, column) = position(of: error.offset, in: bytes)
      throw .input(file: name, line: line, column: column, message: error.message)
    }
  }

  private static func append(
    _ value: JSONValue, at offset: Int, to contents: inout FactsContents
  ) throws(JSONParser.Failure) {
    if case .array(let elements) = value {
      for element in elements { try append(element, at: offset, to: &contents) }
    } else if case .array(let facts)? = value["facts"] {
      guard let document = DocumentRecord(value["document"]) else {
        throw .init(offset: offset, message: "the article has no `document` with key and source")
      }
      contents.add(document)
      contents.origin.texts[document.key] = value["document"]?["text_sha256"]?.string
      for fact in facts {
        contents.facts.append(try record(fact, document: document, at: offset))
      }
    } else if let document = DocumentRecord(value["document"]) {
      contents.add(document)
      contents.facts.append(try record(value, document: document, at: offset))
    } else {
      throw .init(
        offset: offset,
        message: "neither a fact nor an article object; give a file that `extract` wrote")
    }
  }

  static func record(
    _ fact: JSONValue, document: DocumentRecord, at offset: Int
  ) throws(JSONParser.Failure) -> FactRecord {
    func text(_ key: String) throws(JSONParser.Failure) -> String {
      guard let text = fact[key]?.string else {
        throw .init(offset: offset, message: "the fact has no text `\(key)`")
      }
      return text
    }
    guard let span = SpanRecord(fact["span"]) else {
      throw .init(offset: offset, message: "the fact has no `span` with start, end and text")
    }
    let fields = fact.members.filter { $0.key != "document" && $0.key != "context" }
    return FactRecord(
      id: try text("id"), key: try text("key"), type: try text("type"),
      subtype: try text("subtype"), sentence: fact["sentence"]?.integer ?? 0, span: span,
      document: document, context: SpanRecord(fact["context"]), fields: .object(fields))
  }

  /// Line and column, counted from 1; the column in bytes.
  private static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    return (line, offset - lineStart + 1)
  }
}
