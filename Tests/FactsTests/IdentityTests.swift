import DocumentModel
import Testing

@testable import Facts

@Suite struct IdentityTests {
  // Every constant is from Python's hashlib over the fields joined by "\x1f".

  @Test func sha256OfTheStandard() throws {
    let identity = try Identity()
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try identity.sha256([], in: 0..<0) == empty)
    #expect(try identity.sha256(Array("xabcx".utf8), in: 1..<4) == abc)
    #expect(try identity.sha256([], in: 0..<0) == empty, "the context is clean again")
  }

  @Test func documents() throws {
    let facts = try ExampleArticle.facts()
    #expect(facts.documentID == "d-794f09c3b5e06b0f")
    #expect(facts.documentKey == "l-7333f8848136060a")
    let url = try Identity().documentKey(url: "https://example.org/a", source: "news/orrin.txt")
    #expect(url == "l-b5b10dd0429e69ac")
  }

  @Test func keysAndIdsOfFacts() throws {
    let facts = try ExampleArticle.facts()
    // The third sentence repeats the second: only the repeat differs.
    #expect(
      facts.frameKeys.map(\.description) == [
        "k-c5e2ed3fe2913d0f", "k-d97d1a42ab180984", "k-5306f21f159882a7",
      ])
    let ids = Dictionary(
      uniqueKeysWithValues: facts.facts.map { ($0.key.description, $0.id.description) })
    #expect(ids["k-c5e2ed3fe2913d0f"] == "f-e644fac65de04297")
    #expect(ids["k-d97d1a42ab180984"] == "f-cb22d122cb07ba4c", "without responds_to")
    #expect(ids["k-5306f21f159882a7"] == "f-026b457644fb0294", "with its rate as value")
    #expect(ids["k-64096741120e220e"] == "f-1c1fdd380f4f6549", "the entity")
  }

  @Test func mentions() throws {
    let first = try #require(try ExampleArticle.facts().mentions().first)
    #expect(first.id.description == "m-80ce57fbea6176bb")
  }

  @Test func secondFactOfATypeAtTheSameStart() throws {
    var article = ExampleArticle.extracted
    var other = article.frames[2]
    other.subtype = "tariff_retaliatory"
    article.frames.insert(other, at: 0)
    article.frames[2].roles = []
    article.frames[3].holder = nil
    article.frames[0].holder = nil
    let facts = try ExampleArticle.facts(article)
    #expect(facts.frameKeys[3].description == "k-5306f21f159882a7", "tariff comes first")
    #expect(facts.frameKeys[0].description == "k-7dec64b09870221f")
  }

  @Test func ruleConfidenceAndClusterAreInNeither() throws {
    let before = try ExampleArticle.facts()
    var article = ExampleArticle.extracted
    article.frames[2].rule = "another"
    article.frames[2].confidence = .low
    article.frames[2].cluster = nil
    article.frames[2].fields.append(FactField("due", .object([FactField("date", .null)])))
    let after = try ExampleArticle.facts(article)
    #expect(before.facts.map(\.id) == after.facts.map(\.id))
    article.frames[2].polarity = true
    let changed = try ExampleArticle.facts(article)
    #expect(before.facts.map(\.id) != changed.facts.map(\.id))
    #expect(before.facts.map(\.key) == changed.facts.map(\.key))
  }
}
