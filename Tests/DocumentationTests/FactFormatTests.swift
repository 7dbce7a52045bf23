import Facts
import Testing

/// docs/fact-format.md and its schema, held against all output of the corpus.
@Suite("Fact format") struct FactFormatTests {
  private static let schema = Result {
    try JSONSchema(parsing: Repository.text("docs/fact-format.schema.json"))
  }

  @Test(arguments: Repository.articles)
  func everyLineIsValid(article: String) throws {
    let schema = try Self.schema.get()
    let facts = try Repository.lines(article, .facts)
    #expect(!facts.isEmpty)
    for line in facts {
      #expect(schema.faults(line, definition: "fact_line") == [], "\(line["id"]?.string ?? "")")
      #expect(schema.faults(line) == [])
    }
    for object in try Repository.lines(article, .articles) {
      #expect(schema.faults(object, definition: "article") == [])
      #expect(schema.faults(object) == [])
    }
  }

  /// A broken fact is told from a good one.
  @Test(arguments: [
    ("certainty", #""sure""#), ("polarity", #""?""#), ("id", #""f-1""#), ("roles", "[]"),
    ("holder", #""source""#), ("span", #"{"start": 1, "end": 2}"#), ("sentence", "-1"),
    ("status", "null"), ("colour", #""red""#),
  ])
  func aBrokenFactIsFound(field: String, value: String) throws {
    let schema = try Self.schema.get()
    let lines = try Repository.articles.prefix(3).flatMap { try Repository.lines($0, .facts) }
    let fact = try #require(lines.first { $0["type"]?.string == "action" })
    var members = fact.members.filter { $0.key != field }
    members.append(JSONMember(field, try JSONText.value(value)))
    #expect(schema.faults(fact, definition: "fact_line") == [])
    #expect(schema.faults(.object(members), definition: "fact_line") != [])
  }

  /// Every member that the schema knows is told of in the page, and so is every type.
  @Test func thePageNamesEveryMember() throws {
    let page = try Repository.text("docs/fact-format.md")
    let schema = try JSONText.value(Repository.text("docs/fact-format.schema.json"))
    let definitions = schema["$defs"]?.members ?? []
    let names = definitions.flatMap { ($0.value["properties"]?.members ?? []).map(\.key) }
    let words =
      definitions.first { $0.key == "fact" }?.value["properties"]?["type"]?["enum"]?.elements ?? []
    for name in names + words.compactMap(\.string) {
      let isTold = page.contains("`\(name)`")
      #expect(isTold, "docs/fact-format.md does not tell of `\(name)`")
    }
  }

  /// Each JSON example of the page is what the program gives for the corpus.
  @Test func theExamplesAreOutput() throws {
    let output = try Repository.articles.flatMap { try Repository.lines($0, .facts) }
    let blocks = try Page("docs/fact-format.md").blocks.filter { $0.language == "json" }
    #expect(blocks.count >= 8)
    for block in blocks {
      let example = try JSONText.value(block.text)
      let fact = output.first { $0["key"] == example["key"] }
      #expect(fact != nil, "line \(block.line): no fact of the corpus has this key")
      for member in example.members where fact?[member.key] != member.value {
        Issue.record(
          "docs/fact-format.md:\(block.line): `\(member.key)` is now \(show(fact?[member.key]))")
      }
    }
  }

  private func show(_ value: JSONValue?) -> String {
    var json = JSONBuffer()
    json.write(value ?? .null)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
