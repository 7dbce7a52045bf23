import Facts
import Testing

@testable import Reporting

@Suite struct FactsTableTests {
  private static let union = #""name":"European Union","span":{"text":"the Union"}"#

  private func facts() throws -> [FactRecord] {
    [
      try ExampleFacts.fact(
        "entity", "company", words: "Norvik",
        fields:
          #""name":"Norvik Steel","country":"NO","external":{"watch_list":"x"},"mentions":[{}]"#),
      try ExampleFacts.fact(
        "claim", "statement", words: "said",
        roles: """
          "source":[{\(Self.union)}],
          "content":[{"span":{"text":"it may impose duties"}}]
          """),
      try ExampleFacts.fact(
        "action", "antidumping", words: "may impose",
        roles: #""actor":[{"# + Self.union + "}]",
        fields: #""status":"considered","certainty":"possible","polarity":"-""#),
    ]
  }

  @Test func groupsInAFixedOrder() throws {
    let expected = """
      Union weighs rebar duties
      a.txt · 2024-03-01 · 3 facts

        Claims
          statement  European Union  it may impose duties  “said”

        Actions
          antidumping  European Union  not considered, possible  “may impose”

        Entities
          company  Norvik Steel  NO, watch list x  1 mention  “Norvik”

      """
    #expect(FactsTable(try facts()).text == expected)
  }

  @Test func noLineIsWiderThanTheTerminal() throws {
    let long = String(repeating: "very long words ", count: 20)
    let fact = try ExampleFacts.fact(
      "claim", "accusation", words: "said",
      roles: #""source":[{"name":"\#(long)"}],"content":[{"name":"\#(long)"}]"#,
      title: "\"\(long)\"")
    for width in [48, 60, 100, 140] {
      let lines = FactsTable([fact], width: width).text.split(separator: "\n")
      #expect(lines.allSatisfy { $0.unicodeScalars.count <= width })
      #expect(lines.contains { $0.hasSuffix("“said”") }, "the words are not lost")
    }
  }

  @Test func colorsAddNothingElse() throws {
    let colored = FactsTable(try facts(), color: .ansi).text
    var plain = ""
    var rest = colored[...]
    while let escape = rest.firstIndex(of: "\u{1b}"), let end = rest[escape...].firstIndex(of: "m")
    {
      plain += rest[..<escape]
      rest = rest[rest.index(after: end)...]
    }
    #expect(plain + rest == FactsTable(try facts()).text)
    #expect(colored != plain)
  }

  @Test func hostileTextIsInert() throws {
    let fact = try ExampleFacts.fact(
      "claim", "statement", words: "said",
      roles: #""source":[{"name":"A\u001b[31m\u202eB\nC\u0007\u009b"}]"#)
    let text = FactsTable([fact], color: .plain).text
    #expect(text.contains("A␛[31m\u{FFFD}B C␇\u{FFFD}"))
    let bad: Set<Unicode.Scalar> = ["\u{1b}", "\u{202e}", "\u{7}", "\u{9b}"]
    #expect(!text.unicodeScalars.contains { bad.contains($0) })
  }

  @Test(arguments: [
    ("70000000000", "70 bn"), ("1250000", "1.25 m"), ("1234567", "1,234,567"), ("999", "999"),
    ("1000", "1,000"), ("0.25", "0.25"), ("1500000000000", "1.5 tn"), ("1000000", "1 m"),
    ("5000000000000000", "5,000 tn"), ("1000000001", "1,000,000,001"),
  ])
  func shortNumbersLoseNothing(number: String, expected: String) {
    #expect(ValueText.short(number) == expected)
  }

  @Test func values() throws {
    func text(_ value: String) throws -> String {
      let fact = try ExampleFacts.fact(
        "money", "spend", words: "duties", fields: "\"value\":\(value)")
      return ValueText.text(fact.fields["value"])
    }
    #expect(
      try text(#"{"amount":"3000000","currency":"EUR","modifier":"approx","per":"year"}"#)
        == "~EUR 3 m a year")
    #expect(
      try text(#"{"min":"1.5","max":"2","currency":"USD","modifier":"range"}"#) == "USD 1.5–2")
    #expect(try text(#"{"number":"25","modifier":"at_least","unit":"percent"}"#) == "≥25 %")
    #expect(try text(#"{"iso":"P90D","modifier":"exact"}"#) == "P90D")
    #expect(
      try text(#"{"number":"18000","unit":"tonne","modifier":"exact"}"#) == "18,000 tonne")
  }
}
