import Facts
import Merging
import Testing

/// Facts of several articles as measures.
@Suite("Measures") struct MeasureReportTests {
  private typealias Roles = [(String, String, String)]
  private let norvik: Roles = [("target", "norvik", "company"), ("actor", "us-doc", "agency")]

  private func report(_ lines: [String]...) throws -> MeasureReport {
    let contents = try lines.map { lines throws in
      try FactsFile.contents(Array(lines.joined(separator: "\n").utf8), name: "test")
    }
    return try MeasureReport(
      contents, rules: ExampleRules.merging, pack: ExampleRules.pack())
  }

  /// `FIRST LAST facts` of each cluster.
  private func shape(_ report: MeasureReport) -> [String] {
    report.clusters.map {
      "\($0.first ?? "-") \($0.last ?? "-") \($0.members.map(\.fact).joined(separator: "+"))"
    }
  }

  @Test func oneMeasureInThreeArticles() throws {
    let report = try report([
      ExampleRules.fact(in: "c", on: "2024-03-20", norvik),
      ExampleRules.fact(in: "a", on: "2024-03-01", status: "considered", norvik),
      ExampleRules.fact(
        in: "b", on: "2024-03-10", status: "planned",
        [("target", "norvik", "company"), ("actor", "us-bis", "agency")]),
      ExampleRules.fact(in: "c", on: "2024-03-20", at: 9, [("target", "halden", "company")]),
    ])
    #expect(
      shape(report) == [
        "2024-03-01 2024-03-20 k-a-0+k-b-0+k-c-0", "2024-03-20 2024-03-20 k-c-9",
      ])
    let cluster = report.clusters[0]
    #expect(cluster.status == "in_effect")
    #expect(cluster.latestStatus == "in_effect")
    #expect(cluster.claimedStatus == nil)
    #expect(cluster.isToldByAuthor)
    #expect(cluster.articleCount == 3)
    #expect(cluster.roles.map(\.name) == ["actor", "target"])
    #expect(cluster.roles[0].parties.map(\.entity) == ["us-doc", "us-bis"])
    #expect(cluster.disagreements == [], "other days, and one body belongs to the other")
  }

  @Test func theKeyStaysWhenOtherArticlesCome() throws {
    let first = ExampleRules.fact(in: "m", on: "2024-03-10", norvik)
    let key = try report([first]).clusters[0].key
    #expect(key.count == 18)
    #expect(key.hasPrefix("c-"))
    let more = try report([
      ExampleRules.fact(in: "a", on: "2024-03-02", [("target", "halden", "company")]), first,
      ExampleRules.fact("tariff", in: "b", on: "2024-03-10", []),
      ExampleRules.fact(in: "z", on: "2024-03-12", norvik),
    ])
    #expect(more.clusters.first { $0.members[0].fact == "k-m-0" }?.key == key)
    #expect(Set(more.clusters.map(\.key)).count == more.clusters.count)
    let unnamed = ExampleRules.fact("tariff", in: "m", on: "2024-03-10", [])
    let before = ExampleRules.fact("tariff", in: "a", on: "2024-03-01", [])
    let keys = try report([before, unnamed]).clusters.map(\.key)
    #expect(keys[1] == (try report([unnamed]).clusters[0].key), "told by its fact alone")
    let other = try report([ExampleRules.fact(in: "m", on: "2024-04-10", norvik)])
    #expect(other.clusters[0].key != key, "another month")
  }

  @Test func theOrderOfFilesAndFactsDoesNotMatter() throws {
    let lines = [
      ExampleRules.fact(in: "a", on: "2024-03-01", norvik),
      ExampleRules.fact(in: "b", on: "2024-03-01", norvik),
      ExampleRules.fact(in: "c", on: "2024-03-09", [("target", "halden", "company")]),
      ExampleRules.fact(in: "d", on: nil, norvik),
    ]
    let whole = try report(lines)
    #expect(try report(lines.reversed()).json == whole.json)
    #expect(try report([lines[3], lines[1]], [lines[0], lines[2]]).json == whole.json)
    #expect(try report(lines, lines).json == whole.json, "a fact counts once")
    #expect(whole.articles == 4)
    #expect(whole.facts == 4)
  }

  @Test func whatLiesTooFarApartIsTwo() throws {
    let days = ["2024-01-01", "2024-02-01", "2024-03-03", "2024-04-04", "2024-05-06"]
    let report = try report(
      days.enumerated().map { ExampleRules.fact(in: "a\($0)", on: $1, norvik) })
    #expect(
      shape(report) == [
        "2024-01-01 2024-03-03 k-a0-0+k-a1-0+k-a2-0", "2024-04-04 2024-04-04 k-a3-0",
        "2024-05-06 2024-05-06 k-a4-0",
      ], "31, 31, 32 and 32 days")
  }

  @Test func articlesWithoutADateAreJoinedWithEachOther() throws {
    let report = try report([
      ExampleRules.fact(in: "a", on: nil, norvik), ExampleRules.fact(in: "b", on: nil, norvik),
      ExampleRules.fact(in: "c", on: "2024-03-01", norvik),
    ])
    #expect(shape(report) == ["2024-03-01 2024-03-01 k-c-0", "- - k-a-0+k-b-0"])
  }

  /// The first is like the second and the second like the third, but the ends exclude each other.
  @Test func likenessIsNotPassedOnOverAContradiction() throws {
    let target = ("target", "norvik", "company")
    let report = try report([
      ExampleRules.fact(in: "a", on: "2024-03-01", [target, ("actor", "us-doc", "agency")]),
      ExampleRules.fact(in: "b", on: "2024-03-02", [target]),
      ExampleRules.fact(in: "c", on: "2024-03-03", [target, ("actor", "eu", "agency")]),
    ])
    #expect(
      shape(report) == ["2024-03-01 2024-03-02 k-a-0+k-b-0", "2024-03-03 2024-03-03 k-c-0"])
  }

  @Test func aCountryAloneIsNoMeasure() throws {
    let origin = ("origin", "CN", "place")
    let alone = try report([
      ExampleRules.fact("tariff", in: "a", on: "2024-03-01", [origin]),
      ExampleRules.fact("tariff", in: "b", on: "2024-03-01", [origin]),
    ])
    #expect(alone.clusters.count == 2)
    let actor = ("actor", "us-gov", "agency")
    let both = try report([
      ExampleRules.fact("tariff", in: "a", on: "2024-03-01", [origin, actor]),
      ExampleRules.fact("tariff", in: "b", on: "2024-03-01", [("target", "CN", "place"), actor]),
    ])
    #expect(both.clusters.count == 1, "origin and target are one slot")
    let undated = try report([
      ExampleRules.fact("tariff", in: "a", on: nil, [origin, ("actor", "us-gov", "agency")]),
      ExampleRules.fact("tariff", in: "b", on: nil, [origin, ("actor", "us-gov", "agency")]),
    ])
    #expect(undated.clusters.count == 2, "no month tells which round it is")
  }

  /// Facts of one event of an article count as one; what comes with it has no say in its status.
  @Test func anEventBringsWhatItsFactsNameTogether() throws {
    let report = try report([
      ExampleRules.fact(
        in: "a", on: "2024-03-01", status: "planned", cluster: "event-1",
        [("instrument", "us-entity-list", "list")]),
      ExampleRules.fact(
        "export_restriction", in: "a", on: "2024-03-01", at: 5, cluster: "event-1",
        [("target", "norvik", "company")]),
      ExampleRules.fact(in: "b", on: "2024-03-02", status: "planned", norvik),
    ])
    #expect(shape(report) == ["2024-03-01 2024-03-02 k-a-0+k-a-5+k-b-0"])
    #expect(report.clusters[0].status == "planned")
    #expect(report.clusters[0].subtypes == ["entity_listing", "export_restriction"])
  }

  /// The next round that an article tells of is not the last one.
  @Test func twoStepsOfAnArticleStayTwo() throws {
    let report = try report([
      ExampleRules.fact(in: "a", on: "2024-03-01", norvik),
      ExampleRules.fact(in: "b", on: "2024-03-02", norvik),
      ExampleRules.fact(in: "b", on: "2024-03-02", at: 9, status: "considered", norvik),
      ExampleRules.fact(in: "c", on: "2024-03-03", status: "considered", norvik),
    ])
    #expect(report.clusters.map { $0.members.map(\.fact) }.contains(["k-b-9"]))
  }

  @Test func otherKindsAreCounted() throws {
    let report = try report([
      ExampleRules.fact("negotiation", in: "a", on: nil, []),
      ExampleRules.fact("negotiation", in: "b", on: nil, []),
      ExampleRules.fact("statement", type: "claim", in: "c", on: nil, status: nil, []),
    ])
    #expect(report.clusters == [])
    #expect(
      report.leftOut.map { "\($0.type) \($0.subtype) \($0.count)" } == ["action negotiation 2"])
  }
}
