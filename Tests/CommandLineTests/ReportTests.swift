import Foundation
import Testing

/// `report`, run as a person does.
@Suite struct ReportTests {
  private let sandbox: Sandbox
  private let program: Program

  private static let rules = """
    statuses: {action: [planned, in_effect]}
    groups:
      - {name: tariff, type: action, subtypes: [tariff], agree: [target], share: [[target]], days: 31}

    """

  private static func fact(_ source: String, _ status: String) -> String {
    """
    {"id": "f-1", "key": "k-\(source)", "type": "action", "subtype": "tariff", "sentence": 0, \
    "span": {"start": 7, "end": 13, "text": "impose"}, "roles": {"target": [{"entity": "norvik", \
    "name": "Norvik Steel", "kind": "company"}]}, "status": "\(status)", "polarity": "+", \
    "holder": "author", "rule": "r", "document": {"key": "l-\(source)", "source": "\(source).txt", \
    "published": "2024-03-01"}}

    """
  }

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try sandbox.write("Rules/actions/a.yaml", Self.rule)
    try sandbox.write("Rules/clusters/merging.yaml", Self.rules)
    try sandbox.write("a.jsonl", Self.fact("a", "planned"))
    try sandbox.write("b.jsonl", Self.fact("b", "in_effect"))
  }

  private static let rule = """
    rules:
      - id: action.tariff
        title: A tariff
        emits: action/tariff
        match: 'set a (?<cue>tariff)'
        tests: [{fires: 'It set a [cue:tariff].'}]

    """

  @Test func filesAreJoinedToMeasures() throws {
    let outcome = try program.run("report", "a.jsonl", "b.jsonl", "--rules", "Rules")
    #expect(outcome.code == 0)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.hasPrefix("2024-03-01  tariff  Norvik Steel  in effect\n"))
    #expect(outcome.output.contains("! disagreement: status on 2024-03-01\n"))
    let other = try program.run("report", "b.jsonl", "a.jsonl", "--rules", "Rules")
    #expect(other.output == outcome.output, "the order of the files does not matter")
  }

  @Test func aRunIsReadWithTheArticlesThatHaveNoFacts() throws {
    try sandbox.write("run/facts.jsonl", Self.fact("a", "planned"))
    try sandbox.write(
      "run/articles.jsonl",
      #"{"schema": "trade-facts/1", "document": {"key": "l-x", "source": "x.txt"}, "facts": []}"#)
    let outcome = try program.run("report", "run", "--rules", "Rules", "--format", "json")
    #expect(outcome.code == 0)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "trade-facts-report/1")
    #expect(json["articles"] as? Int == 2)
    #expect((json["clusters"] as? [Any])?.count == 1)
  }

  @Test func aFileAppearsWhole() throws {
    let shown = try program.run("report", "a.jsonl", "--rules", "Rules", "--format", "json")
    let outcome = try program.run(
      "report", "a.jsonl", "--rules", "Rules", "--format", "json", "-o", "out.json")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("1 measure or case in 1 article: "))
    #expect(outcome.error.hasSuffix(", in out.json\n"))
    #expect(try sandbox.text("out.json") == shown.output)
    #expect(try sandbox.names().filter { $0.hasSuffix(".partial") } == [])
  }

  @Test(arguments: [
    ("", "no RUN; name folders of runs or files of facts"),
    ("none.jsonl", "none.jsonl: there is no such file or folder"),
    ("a.jsonl --format pdf", "--format pdf: give one of text, json, html"),
    ("a.jsonl --format xml", "--format xml: give one of text, json"),
    ("a.jsonl --output=", "--output is empty; name a file"),
    ("a.jsonl -o none/out.json", "none/out.json: cannot be written: there is no such folder"),
    ("a.jsonl --formt json", "unknown option --formt; did you mean --format?"),
    ("a.jsonl --rules none", "none: no such folder"),
  ])
  func badUsageIsCode2(arguments: String, message: String) throws {
    let rules = arguments.contains("--rules") ? "" : " --rules Rules"
    let outcome = try program.shell("\"$P\" report \(arguments)\(rules)")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains(message))
    #expect(outcome.output.isEmpty)
  }

  @Test func aPackWithoutRulesForMergingIsCode2() throws {
    try FileManager.default.removeItem(atPath: sandbox.path + "/Rules/clusters/merging.yaml")
    let outcome = try program.run("report", "a.jsonl", "--rules", "Rules")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("Rules/clusters/merging.yaml: there is no such file"))
    #expect(outcome.error.contains("; name a pack that has it with --rules DIR"))
  }

  @Test func aFaultInTheRulesIsToldWithItsLineAndIsCode1() throws {
    try sandbox.write(
      "Rules/clusters/merging.yaml", Self.rules.replacing("[tariff]", with: "[tarif, tariff]"))
    let outcome = try program.run("report", "a.jsonl", "--rules", "Rules")
    #expect(outcome.code == 1)
    #expect(
      outcome.error.hasPrefix(
        "Rules/clusters/merging.yaml:3:45: no rule gives the subtype 'tarif' of action; did you mean"
          + " 'tariff'?"))
    #expect(outcome.output.hasPrefix("2024-03-01  tariff  Norvik Steel  planned\n"))
  }

  @Test func aBrokenFileOfFactsIsCode2WithItsPlace() throws {
    try sandbox.write("broken.jsonl", Self.fact("a", "planned") + "{\"id\": }\n")
    let outcome = try program.run("report", "broken.jsonl", "--rules", "Rules")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("broken.jsonl:"))
    #expect(outcome.output.isEmpty)
  }
}
