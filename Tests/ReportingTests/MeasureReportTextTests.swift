import Facts
import Merging
import Reporting
@testable import RulePacks
import Testing

/// Measures as a person reads them.
@Suite("Measures as text") struct MeasureReportTextTests {
  private func text(_ facts: [String], width: Int = 100, color: ColorMode = .plain) throws -> String
  {
    var rules = MergeRules()
    rules.statuses = [.action: ["planned", "in_effect"]]
    rules.groups = [
      MergeRules.Group(
        name: "listing", type: .action, subtypes: ["entity_listing"],
        agree: ["actor", "target"].map(MergeRules.Slot.init), share: [["target"]], days: 31)
    ]
    let contents = try FactsFile.contents(Array(facts.joined(separator: "\n").utf8), name: "test")
    let report = try MeasureReport([contents], rules: rules, pack: RulePack())
    return MeasureReportText(report, width: width, color: color).text
  }

  private func fact(
    _ source: String, _ status: String, holder: String = "\"author\"",
    target: String = "Norvik Steel"
  ) -> String {
    """
    {"id":"f-1","key":"k-\(source)","type":"action","subtype":"entity_listing","sentence":0,
    "span":{"start":0,"end":3,"text":"add"},"roles":{"actor":[{"entity":"us-doc","name":"Commerce"}],
    "target":[{"entity":"norvik","name":"\(target)"}]},"status":"\(status)","certainty":"certain",
    "polarity":"+","holder":\(holder),"document":{"key":"l-\(source)","source":"\(source).txt",
    "title":null,"published":"2024-03-01"}}
    """
  }

  private let claim = """
    {"id":"f-2","key":"k-claim","type":"claim","subtype":"statement","sentence":0,
    "span":{"start":0,"end":3,"text":"add"},"roles":{"source":[{"name":"Jane Doe"}]},
    "document":{"key":"l-b","source":"b.txt","title":null,"published":"2024-03-01"}}
    """

  @Test func aMeasureIsReadWithWhoSaysSoAndWhereTheyDisagree() throws {
    let text = try text([fact("a", "planned"), fact("b", "in_effect")])
    let key = text.split(separator: "\n")[1].split(separator: " ")[0]
    #expect(
      text == """
        2024-03-01  entity listing  Commerce → Norvik Steel  in effect
          \(key) · 2 articles · 2 facts
            2024-03-01  a.txt  planned    author
            2024-03-01  b.txt  in effect  author
            ! disagreement: status on 2024-03-01
                planned    a.txt
                in effect  b.txt

        1 measure or case in 2 articles: 1 told by several articles, 1 with disagreements

        """)
  }

  @Test func whatIsOnlyClaimedIsMarked() throws {
    let held = #"{"fact":"k-claim"}"#
    let only = try text([fact("b", "in_effect", holder: held), claim])
    #expect(
      only.hasPrefix("2024-03-01  entity listing  Commerce → Norvik Steel  claimed: in effect\n"))
    #expect(only.contains("in effect  claimed by Jane Doe\n"))
    let both = try text([fact("a", "planned"), fact("b", "in_effect", holder: held), claim])
    #expect(both.hasPrefix("2024-03-01  entity listing  Commerce → Norvik Steel  planned\n"))
    #expect(both.contains(" · claimed: in effect\n"))
  }

  @Test func linesFitAndAreInert() throws {
    let name = String(repeating: "long ", count: 60) + "\\u001b[31m"
    let text = try text([fact("a", "planned", target: name)], width: 60)
    #expect(text.split(separator: "\n").dropLast().allSatisfy { $0.unicodeScalars.count <= 60 })
    #expect(!text.contains("\u{1b}"))
    #expect(text.contains("  planned\n"), "the status is not cut off")
    #expect(try self.text([fact("a", "planned")], color: .ansi).contains("\u{1b}[1m"))
  }

  @Test func nothingIsSaidInOneLine() throws {
    #expect(
      try text([])
        == "0 measures and cases in 0 articles: 0 told by several articles, 0 with disagreements\n")
  }
}
