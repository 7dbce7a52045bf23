import DocumentModel
import Extraction
import Facts
import RulePacks
import Testing

/// The way back from a fact to the rule, the rows and the words behind it.
@Suite("Why a fact is there") struct FactExplainerTests {
  private static let text = """
    Steel & grain

    The Port Board accused Norvik Steel of dumping. The Commerce Ministry accused Halden Motors of \
    <b>theft</b>. Norvik Steel denied this.

    Halden Motors grew. It denied all.

    Halden Motors paid US$50.
    """

  private let pack: RulePack
  private let article = Article(source: "a.txt", bytes: Array(text.utf8))

  init() throws { pack = try ExplainPack.load() }

  private func records() throws -> [FactRecord] {
    let worker = PipelineWorker(Pipeline(pack))
    let facts = try ArticleFacts(worker.extract(article), identity: Identity())
    return try FactsFile.read(try FactsFormat.facts.bytes(of: facts), name: "facts")
  }

  private func record(_ subtype: String, _ number: Int = 0) throws -> FactRecord {
    let found = try records().filter { $0.subtype == subtype }
    return try #require(found.indices.contains(number) ? found[number] : nil)
  }

  private func explain(_ record: FactRecord) throws -> FactExplanation {
    let explainer = try FactExplainer(pack)
    let found = try explainer.explain(record.id, in: article, location: "a.txt")
    return try #require(found)
  }

  @Test func theRuleAndItsAlternativeAreNamed() throws {
    let record = try record("accusation")
    let found = try explain(record)
    #expect(found.key == record.key)
    #expect(found.rule.id == "accuse")
    #expect(found.rule.place == "claims/claims.yaml:2")
    #expect(found.pack == "small 7")
    #expect(found.alternative == 1)
    #expect(found.location == "a.txt:3")
    #expect(found.sentence == "The Port Board accused Norvik Steel of dumping.")
    // By key as well.
    let byKey = try FactExplainer(pack).explain(record.key, in: article, location: "a.txt")
    #expect(byKey?.id == record.id)
  }

  @Test func aBindingLeadsToItsRow() throws {
    let found = try explain(try record("accusation"))
    let target = try #require(found.bindings.first { $0.role == "target" })
    #expect(target.words == "Norvik Steel")
    #expect(target.entity == "c-norvik")
    #expect(target.origin == "list row lists/companies.tsv:2")
    #expect(target.basis == nil)
  }

  @Test func aPronounIsTiedToACandidate() throws {
    let found = try explain(try record("denial", 1))
    let source = try #require(found.bindings.first { $0.role == "source" })
    #expect(source.words == "It")
    #expect(source.entity == "c-halden")
    #expect(source.basis == "only party of the sentence before")
    #expect(source.origin?.contains("found by name.pronoun (names/names.yaml:") == true)
    #expect(source.candidates.first { $0.isChosen }?.words == "Halden Motors")
    #expect(source.candidates.contains { !$0.isChosen && $0.entity == "c-norvik" })
  }

  @Test func aLinkIsToldWithWhatWasPassedOver() throws {
    let found = try explain(try record("denial"))
    let accusations = try records().filter { $0.subtype == "accusation" }
    let chosen = try #require(found.links.first { $0.isChosen })
    #expect(chosen.role == "responds_to")
    #expect(chosen.key == accusations[0].key)
    let other = try #require(found.links.first { !$0.isChosen })
    #expect(other.key == accusations[1].key)
    #expect(other.reason == "held against somebody else")
  }

  @Test func aValueIsToldWithWhatItWasReadFrom() throws {
    let record = try #require(try records().first { $0.type == "money" })
    let found = try explain(record)
    let value = try #require(found.bindings.first { $0.role == "value" })
    #expect(value.value == "50 USD")
    #expect(value.parts.map { "\($0.name)=\($0.value)" } == ["symbol=US$", "number=50"])
    #expect(value.origin?.hasPrefix("found by value.dollars (values/values.yaml:") == true)
  }

  @Test func anEntityIsToldMentionByMention() throws {
    let record = try #require(
      try records().first { $0.type == "entity" && $0.fields["entity"]?.string == "c-halden" })
    let found = try explain(record)
    #expect(
      found.bindings.map(\.words) == ["Halden Motors", "Halden Motors", "It", "Halden Motors"])
  }

  @Test func aRecordAloneTellsWhatItHolds() throws {
    let found = try FactExplainer(pack).explain(try record("denial", 1))
    #expect(found.rule.place.hasPrefix("claims/claims.yaml:"))
    #expect(found.bindings.first?.basis == "only party of the sentence before")
    #expect(found.notes.count == 1)
    #expect(found.links.count == 1)
  }

  @Test func anUnknownFactIsNone() throws {
    #expect(try FactExplainer(pack).explain("k-none", in: article, location: "a")?.id == nil)
  }

  @Test func thePageEscapesTheText() throws {
    let html = FactExplanationHTML(try explain(try record("accusation", 1))).text
    #expect(html.contains("&lt;b&gt;theft&lt;/b&gt;<small>content</small>"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("<mark>Halden Motors<small>target</small></mark>"))
    #expect(!html.contains("http"))
  }

  @Test func theJSONIsReadBack() throws {
    let bytes = FactExplanationJSON(try explain(try record("accusation", 1))).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""rule_place": "claims/claims.yaml:2""#))
    #expect(text.contains(#""words": "<b>theft</b>""#))
  }
}
