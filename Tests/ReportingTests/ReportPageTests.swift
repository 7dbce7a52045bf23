import Facts
import Merging
import Testing

@testable import RulePacks
@testable import Reporting

/// The report as a page.
@Suite("Report page") struct ReportPageTests {
  private func page(_ facts: [FactRecord]) throws -> String {
    var rules = MergeRules()
    rules.statuses = [.action: ["planned", "in_effect"]]
    rules.groups = [
      MergeRules.Group(
        name: "listing", type: .action, subtypes: ["entity_listing"],
        agree: ["actor", "target"].map(MergeRules.Slot.init), share: [["target"]], days: 31)
    ]
    var lines: [UInt8] = []
    for fact in facts { lines += Self.line(fact) }
    let contents = try FactsFile.contents(lines, name: "test")
    let report = try MeasureReport([contents], rules: rules, pack: RulePack())
    return ReportPage(report, facts: contents.facts).html
  }

  /// The fact as `extract` writes it.
  private static func line(_ fact: FactRecord) -> [UInt8] {
    var json = JSONBuffer()
    var members = fact.fields.members
    var document = [
      JSONMember("key", .string(fact.document.key)),
      JSONMember("source", .string(fact.document.source)),
      JSONMember("title", fact.document.title.map(JSONValue.string) ?? .null),
    ]
    document.append(JSONMember("published", fact.document.published.map(JSONValue.string) ?? .null))
    members.append(JSONMember("document", .object(document)))
    if let context = fact.context {
      members.append(
        JSONMember(
          "context",
          .object([
            JSONMember("start", .number("\(context.start)")),
            JSONMember("end", .number("\(context.end)")),
            JSONMember("text", .string(context.text)),
          ])))
    }
    json.write(.object(members))
    return json.bytes + [0x0A]
  }

  private func measure(_ key: String, _ status: String) throws -> FactRecord {
    var fact = try ExampleFacts.fact(
      "action", "entity_listing", words: "may impose",
      roles:
        #""actor":[{"entity":"eu","name":"European Union"}],"target":[{"entity":"n","name":"Norvik"}]"#,
      fields: #""status":"\#(status)","holder":"author""#)
    fact.rename(key)
    return fact
  }

  private func claim(_ key: String, _ subtype: String, roles: String) throws -> FactRecord {
    var fact = try ExampleFacts.fact("claim", subtype, words: "said", roles: roles)
    fact.rename(key)
    return fact
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let page = try page([
      measure("k-1", "planned"),
      claim(
        "k-2", "accusation",
        roles:
          #""source":[{"name":"Ann"}],"target":[{"name":"Norvik"}],"answered_by":[{"fact":"k-3"}]"#),
      claim("k-3", "denial", roles: #""source":[{"name":"Norvik"}]"#),
      claim("k-4", "allegation", roles: #""source":[{"name":"Bea"}],"target":[{"name":"Halden"}]"#),
    ])
    var ids: Set<Substring> = []
    for part in page.split(separator: " id=\"") { ids.insert(part.prefix { $0 != "\"" }) }
    let links = page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(links.count > 9)
    for link in links { #expect(ids.contains(link), "\(link)") }
    // What nobody answered stands first.
    let open = try #require(page.firstRange(of: "<td>Bea</td>"))
    let answered = try #require(page.firstRange(of: "<td>Ann</td>"))
    #expect(open.lowerBound < answered.lowerBound)
    #expect(page.contains("2 in all, 1 without an answer in their article."))
    #expect(page.contains("Norvik: <a href=\"#k-3\">denial</a>"))
  }

  @Test func aTimelineMarksTheStatus() throws {
    let page = try page([measure("k-1", "planned")])
    #expect(page.contains("<text class=\"tick\""))
    #expect(page.contains("<title>2024-03-01: planned, a.txt</title><circle class=\"talk\""))
    #expect(page.contains("<b>entity listing: European Union · Norvik</b>"))
  }

  @Test func withoutFactsThePageSaysSo() throws {
    let page = try page([])
    for text in ["No measure and no case.", "Nobody alleges anything.", "No amount of money."] {
      #expect(page.contains(text))
    }
  }

  @Test func textOfArticlesIsText() throws {
    let hostile = #"</title><script>alert(1)</script>\"><img src=x> \u202E"#
    var fact = try ExampleFacts.fact(
      "claim", "accusation", words: "said",
      roles: #""source":[{"name":"\#(hostile)"}],"target":[{"name":"\#(hostile)"}]"#,
      title: "\"\(hostile)\"")
    fact.context?.text = "<b onclick=x>said</b>"
    let page = try page([fact])
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("<b onclick"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("&lt;/title&gt;&lt;script&gt;"))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func amountsAreInTheOrderOfTheirSize() throws {
    func money(_ key: String, _ amount: String) throws -> FactRecord {
      var fact = try ExampleFacts.fact(
        "money", "fine", words: "duties",
        fields: #""value":{"amount":"\#(amount)","currency":"USD","modifier":"exact"}"#)
      fact.rename(key)
      return fact
    }
    let page = try page([money("k-1", "5000000"), money("k-2", "20000000")])
    let large = try #require(page.firstRange(of: "#k-2\">USD 20 m</a>"))
    let small = try #require(page.firstRange(of: "#k-1\">USD 5 m</a>"))
    #expect(large.lowerBound < small.lowerBound)
    #expect(page.contains("<rect width=\"25.0\""))
  }
}

extension FactRecord {
  /// Another key, in the fields, too.
  fileprivate mutating func rename(_ key: String) {
    self.key = key
    fields = .object(
      fields.members.map { $0.key == "key" ? JSONMember("key", .string(key)) : $0 })
  }
}
