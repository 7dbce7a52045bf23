import Foundation
import Testing

/// `review export`, `import` and `apply`, run as a person does.
@Suite struct ReviewTests {
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
    let made = try program.run("extract", "in", "-o", "run/", "--rules", "Rules")
    #expect(made.code == 0)
  }

  private struct Fact: Decodable {
    var id: String
    var key: String
    var type: String
  }

  private func facts() throws -> [Fact] {
    try sandbox.text("run/facts.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Fact.self, from: Data($0.utf8))
    }
  }

  /// A line of decisions, as it is kept in git.
  private func line(
    _ fact: Fact, _ verdict: String, revision: Int = 1, id: String? = nil, more: String = "",
    by reviewer: String = "Ann"
  ) -> String {
    """
    {"schema":"trade-facts-decision/1","source":"a.txt","key":"\(fact.key)","revision":\(revision),\
    "id":"\(id ?? fact.id)","verdict":"\(verdict)"\(more),"note":"","reviewer":"\(reviewer)",\
    "type":"\(fact.type)","subtype":"s","words":"w"}

    """
  }

  @Test func importedDecisionsAreExportedAndApplied() throws {
    let facts = try facts()
    let claim = try #require(facts.first { $0.type == "claim" })
    let other = try #require(facts.first { $0.type == "entity" })
    let edits = #","edits":{"certainty":"possible"}"#
    try sandbox.write("d.jsonl", line(claim, "edit", more: edits) + line(other, "reject"))
    let imported = try program.run("review", "import", "d.jsonl", "run")
    #expect(imported.code == 0)
    #expect(
      imported.error == "2 decisions added, 0 known before, 0 refused, in run/review.sqlite\n")
    let exported = try program.run("review", "export", "run")
    #expect(
      Set(exported.output.split(separator: "\n"))
        == Set(try sandbox.text("d.jsonl").split(separator: "\n")))
    let applied = try program.run("review", "apply", "run", "-o", "gold.jsonl")
    #expect(applied.code == 0)
    #expect(
      applied.error
        == "0 accepted, 1 edited, 1 rejected, \(facts.count - 2) undecided (left out)\n")
    #expect(try sandbox.text("gold.jsonl").contains(#""certainty":"possible""#))
    let kept = try program.run("review", "apply", "run", "--undecided", "keep")
    #expect(kept.output.split(separator: "\n").count == facts.count - 1)
  }

  @Test func curatedFactsAreReadByDiffAndEvaluate() throws {
    let facts = try facts()
    try sandbox.write("d.jsonl", facts.map { line($0, "accept") }.joined())
    _ = try program.run("review", "import", "d.jsonl", "run")
    _ = try program.run("review", "apply", "run", "-o", "gold.jsonl")
    #expect(try program.run("diff", "run", "gold.jsonl").code == 0)
    let evaluated = try program.run("evaluate", "gold.jsonl", "run", "--min-f1", "1")
    #expect(evaluated.code == 0, "\(evaluated.error)")
    try sandbox.write(
      "e.jsonl", line(facts[0], "reject", revision: 2))
    #expect(try program.run("review", "import", "e.jsonl", "run").code == 0)
    _ = try program.run("review", "apply", "run", "-o", "gold.jsonl")
    #expect(try program.run("diff", "run", "gold.jsonl").code == 1)
  }

  @Test func aStaleDecisionIsRefusedWithItsLine() throws {
    let fact = try facts()[0]
    try sandbox.write("ann.jsonl", line(fact, "reject"))
    try sandbox.write("ben.jsonl", "\n" + line(fact, "accept", by: "Ben"))
    #expect(try program.run("review", "import", "ann.jsonl", "--store", "s.sqlite").code == 0)
    let outcome = try program.run("review", "import", "ben.jsonl", "--store", "s.sqlite")
    #expect(outcome.code == 1)
    #expect(
      outcome.error.hasPrefix(
        "ben.jsonl:2: accept by Ben (revision 1) of \(fact.key) is stale: the store says reject by"
          + " Ann (revision 1); decide again in the review\n"))
  }

  @Test func aFileOfDecisionsCannotChangeTheTerminal() throws {
    let fact = try facts()[0]
    try sandbox.write("a.jsonl", line(fact, "accept"))
    try sandbox.write("b.jsonl", line(fact, "reject", by: #"\u001b[2J\u202e"#))
    try sandbox.write("c.jsonl", line(fact, #"\u001b[31m"#))
    for file in ["a.jsonl", "b.jsonl", "c.jsonl"] {
      let outcome = try program.run("review", "import", file, "--store", "s.sqlite")
      #expect(outcome.code == (file == "a.jsonl" ? 0 : file == "b.jsonl" ? 1 : 2))
      #expect(!outcome.error.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test func aLaterRunKeepsDecisionsAndOpensWhatChanged() throws {
    let before = try facts()
    try sandbox.write("d.jsonl", before.map { line($0, "accept") }.joined())
    _ = try program.run("review", "import", "d.jsonl", "run")
    try sandbox.write(
      "Rules/lists/names.tsv",
      "id\tkind\tname\nx-board\tagency\tPort Board\nc-norvik-ab\tcompany\tNorvik Steel\n")
    #expect(try program.run("extract", "in", "-o", "run/", "--rules", "Rules").code == 0)
    let after = try facts()
    let changed = Set(after.map(\.id)).subtracting(before.map(\.id)).count
    #expect(changed > 0)
    let applied = try program.run("review", "apply", "run")
    let kept = after.count - changed
    #expect(
      applied.error
        == "\(kept) accepted, 0 edited, 0 rejected, \(changed) undecided (left out)\n")
  }

  @Test func anAcceptedFactThatIsGoneIsTold() throws {
    let fact = try facts()[0]
    try sandbox.write("d.jsonl", line(fact, "accept"))
    _ = try program.run("review", "import", "d.jsonl", "--store", "s.sqlite")
    try sandbox.write("none.jsonl", "")
    let outcome = try program.run("review", "apply", "none.jsonl", "--store", "s.sqlite")
    #expect(outcome.code == 0)
    #expect(outcome.error.hasPrefix("a.txt: a fact that was accepted is no longer found: "))
  }

  @Test(arguments: [
    ("", "name a run to review, or export, import or apply; see --help"),
    ("none", "none: there is no such file or folder"),
    ("run in", "name one run or file of facts to review"),
    ("run --port 0", "--port 0: give a whole number from 1 to 65535"),
    ("run --against none", "none: there is no such file or folder"),
    ("run --articles none", "none: there is no such file or folder"),
    ("run --name ' '", "--name is empty; give the name of the reviewer"),
    ("export", "name a run, or a store with --store FILE"),
    ("export run", "run/review.sqlite: there are no decisions"),
    ("export --store=", "--store is empty; name a file"),
    ("import", "name the decisions to import, then the run or --store FILE"),
    ("import none.jsonl run", "none.jsonl: cannot be read"),
    ("import run/facts.jsonl run", "run/facts.jsonl:1: no decision; give a file"),
    ("import run/facts.jsonl none", "none: there is no such file or folder"),
    ("apply none", "none: there is no such file or folder"),
    ("apply run", "run/review.sqlite: there are no decisions"),
    ("apply run --undecided drop", "give one of leave-out, keep"),
    ("apply run --store run/facts.jsonl", "is no store of decisions; name another with --store"),
  ])
  func badUsageIsCode2AndLeavesNothing(arguments: String, message: String) throws {
    let before = try sandbox.names("run")
    let outcome = try program.shell("\"$P\" review \(arguments)")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains(message), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
    #expect(try sandbox.names("run") == before)
  }
}
