import Facts
import Merging
import Testing

/// What articles do not tell alike, and what is only claimed.
@Suite("Disagreements") struct DisagreementTests {
  private let norvik = [("target", "norvik", "company"), ("actor", "us-doc", "agency")]
  private let day = "2024-03-01"

  private func cluster(_ lines: [String]) throws -> MeasureCluster {
    let contents = try FactsFile.contents(
      Array(lines.joined(separator: "\n").utf8), name: "test")
    let report = try MeasureReport(
      [contents], rules: ExampleRules.merging, pack: ExampleRules.pack())
    #expect(report.clusters.count == 1)
    return try #require(report.clusters.first)
  }

  /// `FIELD SUBTYPE: VALUE (SOURCES) / VALUE (SOURCES)`.
  private func told(_ cluster: MeasureCluster) -> [String] {
    cluster.disagreements.map { disagreement in
      let versions = disagreement.versions.map { version in
        let value =
          version.value.string ?? version.value["number"]?.string ?? version.value["percent"]?
          .string
          ?? version.value["amount"]?.string ?? version.value["iso"]?.string ?? ""
        let sources = version.by.map(\.document.source).joined(separator: " ")
        return "\(value) (\(sources))"
      }
      let name = [disagreement.field.rawValue, disagreement.subtype, disagreement.published]
      return name.compactMap(\.self).joined(separator: " ") + ": "
        + versions.joined(separator: " / ")
    }
  }

  @Test func statusesOfOneDayAreCompared() throws {
    let one = try cluster([
      ExampleRules.fact(in: "a", on: day, status: "planned", norvik),
      ExampleRules.fact(in: "b", on: day, norvik),
      ExampleRules.fact(in: "c", on: "2024-03-02", status: "planned", norvik),
    ])
    #expect(told(one) == ["status 2024-03-01: planned (a.txt) / in_effect (b.txt)"])
    #expect(one.status == "in_effect")
    #expect(one.latestStatus == "planned")
    let same = try cluster([
      ExampleRules.fact(in: "a", on: day, status: "planned", norvik),
      ExampleRules.fact(in: "a", on: day, at: 9, norvik),
      ExampleRules.fact(in: "b", on: day, norvik),
    ])
    #expect(told(same) == [], "an article counts with its most specific status")
  }

  @Test func aClaimNeverRaisesTheStatus() throws {
    let claim = #"{"fact":"k-b-50"}"#
    let speaker = ExampleRules.fact(
      "statement", type: "claim", in: "b", on: "2024-03-02", at: 50, status: nil,
      [("source", "jane-doe", "person")])
    let claimed = ExampleRules.fact(in: "b", on: "2024-03-02", holder: claim, norvik)
    let one = try cluster([
      ExampleRules.fact(in: "a", on: day, status: "planned", norvik), claimed, speaker,
    ])
    #expect(one.status == "planned")
    #expect(one.claimedStatus == "in_effect")
    #expect(one.latestStatus == nil)
    #expect(one.members[1].holder == .claim(fact: "k-b-50", source: "JANE-DOE"))
    let only = try cluster([claimed, speaker])
    #expect(only.status == nil)
    #expect(only.claimedStatus == "in_effect")
    #expect(!only.isToldByAuthor)
  }

  @Test func whatIsSaidNotToBeIsNoMember() throws {
    let one = try cluster([
      ExampleRules.fact(in: "a", on: day, norvik),
      ExampleRules.fact(in: "b", on: day, status: "unknown", polarity: "-", norvik),
      ExampleRules.fact(
        in: "c", on: day, polarity: "-", [("target", "halden", "company")]),
      ExampleRules.fact(in: "d", on: "2024-05-01", polarity: "-", norvik),
    ])
    #expect(one.members.map(\.document.source) == ["a.txt"])
    #expect(told(one) == ["polarity: + (a.txt) / - (b.txt)"])
  }

  @Test func ratesAreComparedWhereEachArticleGivesOne() throws {
    func tariff(_ source: String, at start: Int = 0, _ number: String, _ modifier: String) -> String
    {
      ExampleRules.fact(
        "tariff", in: source, on: day, at: start,
        fields: #""rate":{"percent":"\#(number)","modifier":"\#(modifier)"}"#,
        [("actor", "us-gov", "agency"), ("product", "steel", "product")])
    }
    let apart = try cluster([tariff("a", "25", "exact"), tariff("b", "10", "exact")])
    #expect(told(apart) == ["rate: 25 (a.txt) / 10 (b.txt)"])
    let shared = try cluster([
      tariff("a", "25", "exact"), tariff("b", "10", "exact"), tariff("b", at: 9, "25", "exact"),
    ])
    #expect(told(shared) == [], "25 is in both")
    #expect(told(try cluster([tariff("a", "25", "exact"), tariff("b", "24", "approx")])) == [])
  }

  @Test func amountsAndLengthsOfTheEventAreCompared() throws {
    func article(_ source: String, _ amount: String, _ days: String, _ due: String) -> [String] {
      [
        ExampleRules.fact(in: source, on: day, cluster: "event-1", norvik),
        ExampleRules.fact(
          "fine", type: "money", in: source, on: day, at: 5, status: nil, cluster: "event-1",
          fields: #""value":{"amount":"\#(amount)","currency":"USD","modifier":"exact"}"#, []),
        ExampleRules.fact(
          "validity", type: "duration", in: source, on: day, at: 9, status: nil,
          cluster: "event-1",
          fields: #""value":{"iso":"\#(days)","modifier":"exact"},"due":{"date":"\#(due)"}"#, []),
        ExampleRules.fact(
          "fine", type: "money", in: source, on: day, at: 20, status: nil,
          fields: #""value":{"amount":"7\#(amount)","currency":"USD","modifier":"exact"}"#, []),
      ]
    }
    let one = try cluster(
      article("a", "400", "P90D", "2024-06-01") + article("b", "500", "P90D", "2024-06-02"))
    #expect(
      told(one) == [
        "money fine: 400 (a.txt) / 500 (b.txt)",
        "date validity: 2024-06-01 (a.txt) / 2024-06-02 (b.txt)",
      ])
  }

  @Test func anotherBodyOfTheGovernmentIsADisagreement() throws {
    func listing(_ source: String, _ actor: String) -> String {
      ExampleRules.fact(
        in: source, on: day, [("target", "norvik", "company"), ("actor", actor, "agency")])
    }
    let apart = try cluster([listing("a", "us-bis"), listing("b", "us-treasury")])
    #expect(told(apart) == ["actor: us-bis (a.txt) / us-treasury (b.txt)"])
    let inLine = try cluster([
      listing("a", "us-bis"), listing("b", "us-gov"), listing("c", "us-doc"),
    ])
    #expect(told(inLine) == [])
  }
}
