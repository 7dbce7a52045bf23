import Evaluation
import Facts
import Foundation
import Testing

/// Gold in the format of brat.
@Suite("Brat files") struct BratTests {
  private static let article =
    "The Commerce Department accused Norvik of dumping.\nNorvik denied it and paid $5m.\n"

  private static let annotations = """
    T1\tAgency 4 23\tCommerce Department
    T2\tCompany 32 38\tNorvik
    T3\tClaim_accusation 24 31\taccused
    T4\tContent 42 49\tdumping
    E1\tClaim_accusation:T3 Source:T1 Target:T2 Content:T4
    T5\tClaim_denial 58 64\tdenied
    T6\tCompany 51 57\tNorvik
    E2\tClaim_denial:T5 Source:T6
    R1\tResponds_to Arg1:E2 Arg2:E1
    A1\tNegated E2
    T7\tMoney_fine 77 80\t$5m
    #1\tAnnotatorNotes T7\t5000000 USD
    #2\tAnnotatorNotes E1\ta plain comment
    N1\tReference T1 lists:us-doc\tCommerce Department
    *\tEquiv T2 T6

    """

  /// A folder that is removed afterwards.
  private func withFiles<Result>(
    text: String = article, annotations: String = annotations, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    try annotations.write(to: folder.appending(path: "a.ann"), atomically: true, encoding: .utf8)
    return try body(folder.path)
  }

  @Test func linesBecomeFacts() throws {
    let gold = try withFiles { try FactSet(path: $0) }
    #expect(gold.documents == [EvaluatedDocument(key: nil, source: "a.txt")])
    #expect(!gold.isComplete)
    #expect(
      gold.facts.map(\.label) == [
        "entity/agency", "entity/company", "entity/company", "money/fine", "claim/accusation",
        "claim/denial",
      ])
    let accusation = gold.facts[4]
    #expect(accusation.span == 24..<31)
    #expect(accusation.roles.map(\.name) == ["source", "target", "content"])
    #expect(accusation.roles[0].fillers.first?.entity == "us-doc")
    #expect(accusation.fields.isEmpty)
    let denial = gold.facts[5]
    #expect(denial.roles.last?.name == "responds_to")
    #expect(denial.roles.last?.fillers.first?.fact == accusation.key)
    #expect(denial.fields == [JSONMember("polarity", .string("-"))])
    #expect(denial.line == 2)
    #expect(gold.facts[3].fields == [JSONMember("value", .string("5000000 USD"))])
  }

  /// Only what the files mark anywhere is judged: not the roles, fields and types that they lack.
  @Test func onlyWhatIsMarkedIsJudged() throws {
    let given = try Sides.set([
      Sides.fact(
        "claim", "accusation", 24, "accused", key: "k-1",
        roles: #"{"source": [{"entity": "us-doc"}], "#
          + #""target": [{"entity": "x", "span": {"start": 32, "end": 38, "text": "Norvik"}}], "#
          + #""content": [{"span": {"start": 42, "end": 49, "text": "dumping"}}], "#
          + #""about": [{"entity": "y"}]}"#, more: #", "cue_class": "accuse""#),
      Sides.fact("duration", "other", 3, "90 days", key: "k-2"),
      Sides.fact(
        "money", "fine", 77, "$5m", key: "k-3",
        more: #", "value": {"amount": "5000000", "currency": "USD", "modifier": "exact"}"#),
    ])
    let gold = try withFiles { try FactSet(path: $0 + "/a.ann") }
    let result = Evaluation(gold: gold, given: given, file: "f.jsonl").result
    #expect(result.score(.type, "duration") == nil)
    #expect(result.score(.role, "claim.about") == nil)
    #expect(
      result.score(.value, "money.value") == Score(expected: 1, given: 1, strict: 1, lenient: 1))
    #expect(result.right == 2)
    #expect(result.errors.allSatisfy { $0.kind == .missed })
    let denial = result.errors.first { $0.fact.label == "claim/denial" }
    #expect(denial?.command == "tradefacts explain --all-rules a.txt:2")
  }

  /// A relation has no words of its own; it is found by whom it joins.
  @Test func relationsAreFoundByTheirParties() throws {
    let gold = try withFiles(
      annotations: """
        T1\tAgency 4 23\tCommerce Department
        T2\tCompany 32 38\tNorvik
        R1\tSubsidiary_of Arg1:T2 Arg2:T1

        """
    ) { try FactSet(path: $0) }
    let given = try Sides.set([
      Sides.fact(
        "relation", "subsidiary_of", 24, "accused", key: "k-1",
        roles: #"{"subject": [{"span": {"start": 32, "end": 38, "text": "Norvik"}}], "#
          + #""object": [{"span": {"start": 13, "end": 23, "text": "Department"}}]}"#)
    ])
    let result = Evaluation(gold: gold, given: given, types: ["relation"], file: "f").result
    #expect(result.all == Score(expected: 1, given: 1, strict: 0, lenient: 1))
    #expect(result.score(.role, "relation.subject")?.strict == 1)
    #expect(
      result.score(.role, "relation.object") == Score(expected: 1, given: 1, strict: 0, lenient: 1))
  }

  /// The offsets of brat count the byte-order mark and CR; ours do not.
  @Test func offsetsAreThoseOfTheArticleAsRead() throws {
    let gold = try withFiles(
      text: "\u{FEFF}Hä\r\nNorvik paid.\r\n", annotations: "T1\tCompany 5 11\tNorvik\r\n"
    ) { try FactSet(path: $0) }
    #expect(gold.facts.first?.span == 3..<9)
    #expect(gold.facts.first?.line == 2)
  }

  @Test(arguments: [
    ("T1\tCompany 4 9\tNorvik\n", "the text at 4-9 is `Comme`, not `Norvik`"),
    ("T1\tCompany 4 900\tx\n", "the span ends behind the text"),
    ("T1\tCompny 32 38\tNorvik\n", "`Compny` is no kind of entity and no type of fact"),
    ("T1\tClaim 24 31\taccused\nE1\tClam:T1\n", "`Clam` is no type of fact"),
    ("E1\tClaim:T9\n", "there is no T9"),
    ("X1\tfoo\n", "no line of a brat file"),
    ("R1\tOwns Arg1:T1\n", "write `LABEL Arg1:ID Arg2:ID`"),
  ])
  func whatIsWrongIsToldWithItsLine(annotations: String, message: String) throws {
    try withFiles(annotations: annotations) { folder in
      let error = #expect(throws: FactsError.self) { try FactSet(path: folder) }
      let text = error.map(\.description) ?? ""
      #expect(text.contains(message))
      #expect(text.contains("/a.ann:"))
    }
  }

  @Test func theTextMustBeThere() throws {
    try withFiles { folder in
      try FileManager.default.removeItem(atPath: folder + "/a.txt")
      #expect(throws: FactsError.self) { try FactSet(path: folder) }
    }
  }
}
