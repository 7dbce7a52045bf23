import Facts
import Merging
@testable import RulePacks
import Testing

/// docs/report.md and the part of docs/rule-format.md on clusters.
@Suite("Report page") struct ReportPageTests {
  private func report() throws -> JSONValue {
    let contents = try Repository.articles.filter { $0.hasPrefix("tessaly-") }.map {
      try FactsFile.contents(Repository.output($0, .facts), name: $0)
    }
    let pack = try Repository.pack.get()
    let report = try MeasureReport(contents, rules: try #require(pack.merging), pack: pack)
    return try JSONText.value(String(decoding: report.json, as: UTF8.self))
  }

  /// The JSON example of the page is what the program gives.
  @Test func theExampleIsOutput() throws {
    let clusters = try report()["clusters"]?.elements ?? []
    let blocks = try Page("docs/report.md").blocks.filter { $0.language == "json" }
    #expect(blocks.count == 1)
    for block in blocks {
      let example = try JSONText.value(block.text)
      let cluster = try #require(clusters.first { $0["key"] == example["key"] })
      #expect(example.members.map(\.key) == cluster.members.map(\.key))
      for member in example.members where cluster[member.key] != member.value {
        Issue.record(
          "docs/report.md:\(block.line): `\(member.key)` is now \(show(cluster[member.key]))")
      }
    }
  }

  private func show(_ value: JSONValue?) -> String {
    var json = JSONBuffer()
    json.write(value ?? .null)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func thePageNamesEveryMember() throws {
    let page = try Repository.text("docs/report.md")
    for name in names(in: try report()) where !["action", "proceeding"].contains(name) {
      #expect(page.contains("`\(name)`") || page.contains("\"\(name)\""), "\(name) is not told of")
    }
    for field in ["status", "rate", "money", "duration", "date", "actor", "polarity"] {
      #expect(page.contains("`\(field)`"))
    }
  }

  /// The keys of all objects but those of roles and values, which are told of elsewhere.
  private func names(in value: JSONValue) -> Set<String> {
    var found = value.elements.reduce(into: Set<String>()) { $0.formUnion(names(in: $1)) }
    for member in value.members {
      found.insert(member.key)
      if member.key != "roles", member.key != "value" { found.formUnion(names(in: member.value)) }
    }
    return found
  }

  /// The examples of the rules load without a fault.
  @Test func theExamplesOfRulesAreRead() throws {
    let blocks = try Page("docs/rule-format.md").blocks.filter { $0.language == "text" }
    let file = ClusterFileReader(subtypes: try Repository.pack.get().givenSubtypes)
    var diagnostics: [RuleDiagnostic] = []
    let events = try #require(blocks.first { $0.text.contains("\nevents:") })
    let read = EventRulesReader(file: file).read(
      try YAMLReader.read(Array(events.text.utf8), file: "events"), reporting: &diagnostics)
    #expect(read.kinds.count == 1)
    #expect(read.parts.count == 1)
    let groups = try #require(blocks.first { $0.text.hasPrefix("groups:") })
    let merging = MergeRulesReader(file: file).read(
      try YAMLReader.read(Array(groups.text.utf8), file: "merging"), reporting: &diagnostics)
    #expect(merging.groups.map(\.name) == ["tariff"])
    #expect(diagnostics.map(\.description) == [])
  }
}
