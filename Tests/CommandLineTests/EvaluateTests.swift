import Foundation
import Testing

/// `evaluate`, run as a person does.
@Suite struct EvaluateTests {
  private let sandbox: Sandbox
  private let program: Program

  private static let fact =
    #"{"id": "f-1", "key": "k-1", "type": "claim", "subtype": "denial", "sentence": 0, "#
    + #""span": {"start": 7, "end": 13, "text": "denied"}, "roles": {}, "rule": "r", "#
    + #""document": {"key": "l-1", "source": "a.txt"}}"# + "\n"

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try sandbox.write("gold.jsonl", Self.fact)
    try sandbox.write(
      "given.jsonl",
      Self.fact + Self.fact.replacing("k-1", with: "k-2").replacing("f-1", with: "f-2"))
  }

  /// One right, two given: F1 is 2/3.
  @Test func theMinimumDecidesTheExitCode() throws {
    #expect(try program.run("evaluate", "gold.jsonl", "given.jsonl").code == 0)
    let good = try program.run("evaluate", "gold.jsonl", "given.jsonl", "--min-f1", "0.666")
    #expect(good.code == 0)
    let bad = try program.run("evaluate", "gold.jsonl", "given.jsonl", "--min-f1", "0.667")
    #expect(bad.code == 1)
    #expect(bad.error == "tradefacts evaluate: F1 0.667 is below 0.667\n")
    #expect(bad.output.contains("tradefacts explain f-2 given.jsonl"))
    #expect(try program.run("evaluate", "gold.jsonl", "gold.jsonl", "--min-f1", "1").code == 0)
  }

  @Test func jsonIsTheSameByBothOptions() throws {
    let first = try program.run("evaluate", "gold.jsonl", "given.jsonl", "--json")
    let second = try program.run("evaluate", "gold.jsonl", "given.jsonl", "--format=json")
    #expect(first.output == second.output)
    #expect(first.output.contains(#""f1": 0.667"#))
    #expect((try JSONSerialization.jsonObject(with: Data(first.output.utf8))) is NSDictionary)
  }

  @Test(arguments: [
    (["gold.jsonl"], "give two files or folders: GOLD and FACTS"),
    (["gold.jsonl", "none.jsonl"], "none.jsonl: there is no such file or folder"),
    (["gold.jsonl", "given.jsonl", "--min-f1", "1.5"], "give a number from 0 to 1"),
    (["gold.jsonl", "given.jsonl", "--min-f1", "0."], "give a number from 0 to 1"),
    (["gold.jsonl", "given.jsonl", "--types", "clam"], "`clam` is no fact type"),
    (["gold.jsonl", "given.jsonl", "--json", "--format", "text"], "contradict each other"),
  ])
  func badUsageIsCode2(arguments: [String], message: String) throws {
    let line = "\"$P\" evaluate " + arguments.joined(separator: " ")
    let outcome = try program.shell(line)
    #expect(outcome.code == 2)
    #expect(outcome.error.contains(message))
    #expect(outcome.output.isEmpty)
  }

  @Test func aBrokenFileIsCode2WithItsPlace() throws {
    try sandbox.write("broken.jsonl", Self.fact + "{\"id\": }\n")
    let outcome = try program.run("evaluate", "gold.jsonl", "broken.jsonl")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("broken.jsonl:2:8: "))
    try sandbox.write("brat/a.txt", "Norvik denied.\n")
    try sandbox.write("brat/a.ann", "T1\tClaim_denial 7 13\tsaid no\n")
    let brat = try program.run("evaluate", "brat", "given.jsonl")
    #expect(brat.code == 2)
    #expect(brat.error.hasPrefix("brat/a.ann:1:1: the text at 7-13 is `denied`"))
    try sandbox.write("brat/a.ann", "T1\tClaim_denial 7 13\tdenied\n")
    #expect(try program.run("evaluate", "brat", "gold.jsonl", "--min-f1", "1").code == 0)
  }
}
