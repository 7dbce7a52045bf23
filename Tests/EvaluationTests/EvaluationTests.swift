import Evaluation
import Testing

@Suite("Evaluation") struct EvaluationTests {
  private let accused = Sides.fact(
    "claim", "accusation", 10, "accused", key: "k-1",
    roles:
      #"{"source": [{"entity": "us-doc", "span": {"start": 0, "end": 8, "text": "Commerce"}}]}"#
  )
  private let imposed = Sides.fact(
    "action", "tariff", 40, "imposed", key: "k-2", more: #", "status": "in_effect""#)

  @Test func theSameFactsAreRight() throws {
    let result = try Sides.result([accused, imposed], [imposed, accused])
    #expect(result.all == Score(expected: 2, given: 2, strict: 2, lenient: 2))
    #expect(result.right == 2)
    #expect(result.errors.isEmpty)
    #expect(
      result.score(.role, "claim.source") == Score(expected: 1, given: 1, strict: 1, lenient: 1))
  }

  @Test func whatIsMissingAndWhatIsTooMuchIsListedWithItsCommand() throws {
    let extra = Sides.fact("claim", "denial", 60, "denied", key: "k-3")
    let result = try Sides.result([accused, imposed], [accused, extra])
    #expect(result.all == Score(expected: 2, given: 2, strict: 1, lenient: 1))
    #expect(result.errors.map(\.kind) == [.missed, .extra])
    #expect(result.errors[0].command == "tradefacts explain --rule r.tariff a.txt")
    #expect(result.errors[1].command == "tradefacts explain f-k-3 run/")
    #expect(result.status.count("in_effect", nil) == 1)
  }

  /// Words that overlap count leniently, and the span is named as wrong.
  @Test func overlappingWordsAreRightLenientlyOnly() throws {
    let longer = Sides.fact(
      "action", "tariff", 36, "has imposed", key: "k-9", more: #", "status": "in_effect""#)
    let result = try Sides.result([imposed], [longer])
    #expect(result.score(.type, "action") == Score(expected: 1, given: 1, strict: 0, lenient: 1))
    #expect(result.all == Score(expected: 1, given: 1, strict: 0, lenient: 1))
    #expect(
      result.errors.first?.differences
        == [.init("span", expected: "imposed", given: "has imposed")])
  }

  /// A wrong subtype is right as a type, wrong as a subtype and in the whole.
  @Test func theSubtypeCountsInTheWhole() throws {
    let quota = Sides.fact(
      "action", "quota", 40, "imposed", key: "k-2", more: #", "status": "in_effect""#)
    let result = try Sides.result([imposed], [quota])
    #expect(result.score(.type, "action")?.strict == 1)
    #expect(result.score(.subtype, "action/tariff") == Score(expected: 1))
    #expect(result.score(.subtype, "action/quota") == Score(given: 1))
    #expect(result.all == Score(expected: 1, given: 1))
    #expect(result.errors.first?.differences.map(\.field) == ["subtype"])
  }

  @Test func theStatusTableHoldsExpectedAgainstGiven() throws {
    let planned = Sides.fact(
      "action", "tariff", 40, "imposed", key: "k-2", more: #", "status": "planned""#)
    let other = Sides.fact(
      "action", "tariff", 90, "raised", key: "k-4", more: #", "status": "planned""#)
    let result = try Sides.result([imposed], [planned, other])
    #expect(
      result.status.cells == [
        .init(expected: "in_effect", given: "planned", count: 1),
        .init(expected: nil, given: "planned", count: 1),
      ])
    #expect(result.errors.map(\.kind) == [.wrong, .extra])
    #expect(result.right == 0)
  }

  /// Of two candidates, the one with the same subtype and fillers is the same fact.
  @Test func factsWithTheSameWordsArePairedByWhatTheySay() throws {
    func spend(_ key: String, _ payee: String) -> String {
      Sides.fact(
        "money", "spend", 5, "$5", key: key, roles: #"{"payee": [{"entity": "\#(payee)"}]}"#,
        more: #", "value": {"amount": "5", "currency": "USD", "modifier": "exact"}"#)
    }
    let result = try Sides.result(
      [spend("k-1", "a"), spend("k-2", "b")], [spend("k-8", "b"), spend("k-9", "a")])
    #expect(result.right == 2)
  }

  @Test func aValueIsRightLenientlyWithoutItsModifier() throws {
    func fine(_ value: String) -> String {
      Sides.fact("money", "fine", 5, "$5m", key: "k-1", more: #", "value": {\#(value)}"#)
    }
    let result = try Sides.result(
      [fine(#""amount": "5000000", "currency": "USD", "modifier": "at_most""#)],
      [fine(#""amount": "5000000", "currency": "USD", "modifier": "exact""#)])
    #expect(
      result.score(.value, "money.value") == Score(expected: 1, given: 1, strict: 0, lenient: 1))
    #expect(result.errors.first?.differences.map(\.field) == ["value"])
  }

  /// A filler that is a fact is right where both sides mean the same fact.
  @Test func answersPointToTheSameFact() throws {
    func denial(_ key: String, of other: String) -> String {
      Sides.fact(
        "claim", "denial", 70, "denied", key: key,
        roles: #"{"responds_to": [{"fact": "\#(other)"}]}"#)
    }
    let moved = accused.replacing("k-1", with: "k-7")
    let right = try Sides.result(
      [accused, denial("k-2", of: "k-1")], [moved, denial("k-2", of: "k-7")])
    #expect(right.score(.role, "claim.responds_to")?.strict == 1)
    let wrong = try Sides.result(
      [accused, denial("k-2", of: "k-1")], [moved, denial("k-2", of: "k-5")])
    #expect(wrong.score(.role, "claim.responds_to")?.strict == 0)
    #expect(wrong.errors.first?.differences.map(\.field) == ["roles.responds_to"])
  }

  @Test func eachMentionOfAnEntityCounts() throws {
    func entity(_ spans: String) -> String {
      Sides.fact(
        "entity", "company", 0, "Norvik", key: "k-1",
        more: #", "entity": "x-company:norvik", "kind": "company", "mentions": [\#(spans)]"#)
    }
    let first = #"{"start": 0, "end": 6, "text": "Norvik"}"#
    let second = #"{"start": 20, "end": 22, "text": "it"}"#
    let result = try Sides.result([entity("\(first), \(second)")], [entity(first)])
    #expect(
      result.score(.subtype, "entity/company")
        == Score(expected: 2, given: 1, strict: 1, lenient: 1))
    #expect(result.score(.value, "entity.entity")?.strict == 1)
    #expect(result.errors.map(\.fact.text) == ["it"])
  }

  @Test func onlyTheChosenTypesAreJudged() throws {
    let result = try Sides.result([accused, imposed], [accused], types: ["claim"])
    #expect(result.all == Score(expected: 1, given: 1, strict: 1, lenient: 1))
    #expect(result.errors.isEmpty)
  }

  /// Articles are the same by key, by path, or by name; what gold does not have is not judged.
  @Test func articlesArePaired() throws {
    func fact(_ source: String) -> String {
      Sides.fact("claim", "denial", 3, "denied", key: "k-\(source)", source: source)
    }
    let result = try Sides.result(
      [fact("gold/a.txt"), fact("b.txt"), fact("gone.txt")],
      [fact("news/a.txt"), fact("b.txt"), fact("new.txt")])
    #expect(result.all == Score(expected: 3, given: 2, strict: 2, lenient: 2))
    #expect(result.missingDocuments == ["gone.txt"])
    #expect(result.unjudgedDocuments == 1)
    #expect(result.errors.map(\.kind) == [.missed])
  }

  @Test func theTextShowsScoresTableAndErrors() throws {
    let planned = Sides.fact(
      "action", "tariff", 40, "imposed", key: "k-2", more: #", "status": "planned""#)
    let text = EvaluationText(try Sides.result([accused, imposed], [planned])).text
    #expect(
      text.hasPrefix(
        "1 article: 2 expected, 1 given, 0 right in everything; 1 missed, 0 extra, 1 with a wrong"
          + " field\n"))
    #expect(text.contains("2      1   1.000 0.500 0.667   1.000 0.500 0.667\n"))
    #expect(text.contains("in_effect          1\n"))
    #expect(
      text.hasSuffix(
        """
        a.txt:10-17: missed claim/accusation "accused"
          tradefacts explain --rule r.accusation a.txt
        a.txt:40-47: wrong action/tariff "imposed"
          status: expected "in_effect", given "planned"
          tradefacts explain f-k-2 run/

        """))
  }

  @Test func theJSONHasThreeDecimals() throws {
    let result = try Sides.result([accused, imposed, imposed], [accused])
    let json = String(decoding: result.json, as: UTF8.self)
    #expect(json.contains(#""schema": "trade-facts-evaluation/1""#))
    #expect(
      json.contains(
        #"{"group": "all", "name": "all", "expected": 3, "given": 1, "#
          + #""strict": {"right": 1, "precision": 1.000, "recall": 0.333, "f1": 0.500}"#))
    #expect(
      json.contains(#""strict": {"right": 0, "precision": null, "recall": 0.000, "f1": 0.000}"#))
    #expect(try Sides.result([accused, imposed, imposed], [accused]).json == result.json)
  }
}
