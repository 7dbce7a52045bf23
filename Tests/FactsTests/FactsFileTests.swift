import Testing

@testable import Facts

@Suite struct FactsFileTests {
  private static let document = #""document":{"key":"l-1","source":"a.txt","title":null}"#
  private static let fact =
    #""id":"f-1","key":"k-1","type":"claim","subtype":"denial","sentence":3,"#
    + #""span":{"start":4,"end":8,"text":"said"},"roles":{"source":[{"name":"A"}]}"#

  private func read(_ text: String) throws -> [FactRecord] {
    try FactsFile.read(Array(text.utf8), name: "old.jsonl")
  }

  @Test func factLines() throws {
    let context = #""context":{"start":2,"end":20,"text":"He said so."}"#
    let line = "{\(Self.fact),\(Self.document),\(context)}\n"
    let records = try read(line + "\n" + line)
    #expect(records.count == 2)
    let record = try #require(records.first)
    #expect(record.key == "k-1")
    #expect(record.sentence == 3)
    #expect(record.span == SpanRecord(start: 4, end: 8, text: "said"))
    #expect(record.context?.text == "He said so.")
    #expect(record.document == DocumentRecord(key: "l-1", source: "a.txt"))
    #expect(record.role("source").first?["name"]?.string == "A")
    let keys = record.fields.members.map(\.key)
    #expect(keys == ["id", "key", "type", "subtype", "sentence", "span", "roles"])
  }

  @Test func articleObjectsAndArrays() throws {
    let article = "{\(Self.document),\"facts\":[{\(Self.fact)},{\(Self.fact)}]}"
    #expect(try read(article).count == 2)
    #expect(try read("[\n\(article),\n\(article)\n]\n").count == 4)
    #expect(try read("").isEmpty)
  }

  @Test func readsWhatIsWritten() throws {
    let facts = try ExampleArticle.facts()
    let lines = try FactsFile.read(FactsFormat.facts.bytes(of: facts), name: "f")
    let articles = try FactsFile.read(FactsFormat.articles.bytes(of: facts), name: "a")
    #expect(lines.map(\.id) == facts.facts.map(\.id.description))
    #expect(lines.map(\.fields) == articles.map(\.fields))
    let identity = try Identity()
    #expect(try lines.map { try identity.id(of: $0) } == lines.map(\.id))
  }

  @Test func errorsNameThePlace() {
    let good = "{\(Self.fact),\(Self.document)}\n"
    #expect(
      throws: FactsError.input(
        file: "old.jsonl", line: 2, column: 2, message: "expected a key in quotation marks")
    ) { try read(good + "{,}") }
    #expect(
      throws: FactsError.input(
        file: "old.jsonl", line: 2, column: 1,
        message: "neither a fact nor an article object; give a file that `extract` wrote")
    ) { try read(good + "{}") }
    #expect(throws: FactsError.self) { try FactsFile.read(path: "no/such/file.jsonl") }
  }
}
