import RulePacks
import Testing

/// The judge, on an article object written by hand.
@Suite("Judge")
struct JudgeTests {
  static let article = #"""
    {"schema": "trade-facts/1",
     "entities": [
       {"id": "x-norvik", "kind": "company", "name": "Norvik Steel", "country": null},
       {"id": "us-doc", "kind": "agency", "name": "Department of Commerce"}],
     "facts": [
       {"key": "k-1", "type": "claim", "subtype": "accusation", "status": null,
        "span": {"start": 0, "end": 7, "text": "accused"}, "certainty": "certain",
        "polarity": "+", "holder": "author", "rule": "claim.accuse",
        "roles": {"source": [{"entity": "us-doc", "span": {"text": "the\ndepartment"}}],
                  "target": [{"name": "Norvik Steel", "span": {"text": "Norvik"}},
                             {"span": {"text": "two other mills"}}],
                  "content": [{"span": {"text": "selling rebar\nbelow cost"}}]}},
       {"key": "k-2", "type": "claim", "subtype": "denial", "polarity": "-",
        "span": {"text": "denied"}, "holder": "author",
        "roles": {"source": [{"entity": "x-norvik"}],
                  "responds_to": [{"fact": "k-1"}, {"fact": "k-gone"}]}},
       {"key": "k-3", "type": "action", "subtype": "antidumping", "status": "planned",
        "span": {"text": "may\nimpose"}, "holder": {"fact": "k-1"}},
       {"key": "k-4", "type": "money", "span": {"text": "about $1.4 billion"},
        "value": {"amount": "1400000000", "currency": "USD", "modifier": "approx"}},
       {"key": "k-5", "type": "duration", "value": {"iso": "P90D", "modifier": "exact"}},
       {"key": "k-6", "type": "money", "value": {"amount": null, "why": "no number"}},
       {"key": "k-7", "type": "measure", "value": {"number": "18.4", "unit": "percent"}}]}
    """#

  private func failures(_ yaml: String) throws -> [String] {
    var problems: [RuleDiagnostic] = []
    let expectations = try ExpectationReader.read(
      Array(yaml.utf8), article: "sample", reporting: &problems)
    try #require(problems.isEmpty)
    let facts = try OutputArticle(parsing: Array(Self.article.utf8))
    return Judge(facts: facts).failures(expectations).map(\.message)
  }

  @Test(arguments: [
    "{type: claim, subtype: accusation, certainty: certain, polarity: '+', cue: accused}",
    "{type: claim, source: Department of Commerce}",
    "{type: claim, source: the department}",
    "{type: claim, target: Norvik Steel}",
    "{type: claim, target: [two other mills, Norvik]}",
    "{type: claim, content: selling rebar below cost}",
    "{type: claim, subtype: denial, source: Norvik Steel, responds_to: selling rebar below cost}",
    "{type: action, status: planned, cue: may impose, holder: claim}",
    "{type: claim, holder: author}",
    "{type: money, value: 1400000000 USD, modifier: approx, cue: 'about $1.4 billion'}",
    "{type: duration, value: P90D}",
    "{type: measure, value: 18.4 percent}",
    "{type: entity, kind: company, name: Norvik Steel}",
  ])
  func holds(entry: String) throws {
    #expect(try failures("expected: [\(entry)]\nwrong: []") == [])
    let wrong = try failures("expected: []\nwrong: [\(entry)]")
    #expect(wrong.count == 1)
    #expect(wrong.first?.hasPrefix("sample.expected.yaml:2: wrong: ") == true)
  }

  @Test(arguments: [
    "{type: claim, subtype: denial, cue: accused}",
    "{type: claim, subtype: accusation, source: Norvik Steel}",
    "{type: claim, target: [Norvik, a third mill]}",
    "{type: claim, content: selling rebar}",
    "{type: claim, subtype: accusation, responds_to: selling rebar below cost}",
    "{type: claim, status: planned}",
    "{type: action, holder: author}",
    "{type: action, actor: Norvik Steel}",
    "{type: money, value: 1400000000 EUR}",
    "{type: money, value: 1400000000 USD, modifier: exact}",
    "{type: duration, value: P9D}",
    "{type: entity, kind: agency, name: Norvik Steel}",
    "{type: relation}",
  ])
  func doesNotHold(entry: String) throws {
    #expect(try failures("expected: [\(entry)]\nwrong: []").count == 1)
    #expect(try failures("expected: []\nwrong: [\(entry)]") == [])
  }

  @Test func messagesNameTheNearestFact() throws {
    let entry = "{type: claim, subtype: denial, cue: denied, source: Tarim, polarity: '+'}"
    let message = try failures("expected:\n  - \(entry)\nwrong: []")
    #expect(
      message == [
        "sample.expected.yaml:2: no fact is {type: claim, subtype: denial, polarity: +, "
          + "cue: denied, source: Tarim}; nearest is claim/denial 'denied', where "
          + "polarity is '-'; source is 'Norvik Steel'"
      ])
    let none = try failures("expected:\n  - {type: relation, subject: [A, B]}\nwrong: []")
    #expect(
      none == [
        "sample.expected.yaml:2: no fact is {type: relation, subject: [A, B]}; there is none of "
          + "type relation"
      ])
  }

  @Test func unknownKeysAreReported() throws {
    var problems: [RuleDiagnostic] = []
    let yaml = "expected: [{type: claim, sorce: X}, {cue: said}]\nwrong: []"
    _ = try ExpectationReader.read(Array(yaml.utf8), article: "sample", reporting: &problems)
    #expect(problems.count == 2)
  }
}
