import Foundation
import Testing

/// `tradefacts diff` as a person or a script runs it.
@Suite("Comparing runs") struct DiffTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
  }

  /// Two runs in `old-run` and `new-run`.
  private func runs(_ edits: [DiffPack.Edit] = []) throws {
    try DiffPack.write("old", to: sandbox)
    try DiffPack.write("new", to: sandbox, edits)
    for side in ["old", "new"] { try extract(side) }
  }

  private func extract(_ side: String) throws {
    #expect(
      try program.run("extract", side, "--rules", "\(side)-rules", "-o", "\(side)-run/").code == 0)
  }

  private func changes() throws -> [String] {
    try DiffCauseTests.changes(
      try program.run("diff", "old-run", "new-run", "--format", "json").output)
  }

  /// Puts one text in place of another in a file of a run.
  private func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try sandbox.text(file)
    #expect(text.contains(old))
    try sandbox.write(file, text.replacingOccurrences(of: old, with: new))
  }

  @Test func runsTellTheirCauses() throws {
    try runs([
      DiffPack.Edit("words/status.yaml", "[may], status: considered", "[may], status: planned")
    ])
    #expect(try changes() == ["changed action/import_ban status: words status changed"])
    let text = try program.run("diff", "old-run", "new-run")
    #expect(text.code == 1)
    #expect(text.output.contains("because status changed in words/status.yaml\n"))
    let listed = try program.run("diff", "old-run", "new-run", "--cause", "rule")
    #expect(listed.output == "0 added, 0 removed, 0 changed, 6 unchanged, 1 not shown\n")
    #expect(listed.code == 1)
  }

  @Test func articlesThatComeGoAndGetAnotherName() throws {
    try DiffPack.write("old", to: sandbox)
    try DiffPack.write("new", to: sandbox)
    try sandbox.write("old/gone.txt", "The Port Board accused Halden Motors of fraud.\n")
    try sandbox.write("new/come.txt", "The Toll Office barred Norvik Steel.\n")
    for side in ["old", "new"] { try extract(side) }
    #expect(
      try changes() == [
        "added action/import_ban: article come.txt added",
        "removed claim/accusation: article gone.txt removed",
      ])
    try sandbox.write("new/moved.txt", try sandbox.text("new/a.txt"))
    try FileManager.default.removeItem(atPath: sandbox.path + "/new/a.txt")
    try FileManager.default.removeItem(atPath: sandbox.path + "/new/come.txt")
    try FileManager.default.removeItem(atPath: sandbox.path + "/old/gone.txt")
    for side in ["old", "new"] { try extract(side) }
    #expect(
      try changes() == [
        "moved claim/accusation document.source: article moved.txt renamed",
        "moved action/import_ban document.source: article moved.txt renamed",
        "moved money/fine document.source: article moved.txt renamed",
      ])
  }

  @Test func anotherProgramAndOtherOptions() throws {
    try runs()
    let action = #""status":"considered""#
    try edit("old-run/facts.jsonl", action, #""status":"planned""#)
    #expect(try changes() == ["changed action/import_ban status: unknown"])
    try edit("old-run/manifest.json", "tradefacts 0.1.0", "tradefacts 0.0.9")
    #expect(
      try changes() == ["changed action/import_ban status: program tradefacts 0.1.0 changed"])
    try edit("old-run/manifest.json", "33554432", "1024")
    #expect(
      try changes() == [
        "changed action/import_ban status: options max_article_bytes changed,"
          + " program tradefacts 0.1.0 changed"
      ])
  }

  @Test func bareFactsHaveNoCause() throws {
    try runs([DiffPack.Edit("claims/claims.yaml", "claim/accusation", "claim/allegation")])
    let outcome = try program.run(
      "diff", "old-run/facts.jsonl", "new-run/facts.jsonl", "--format", "json")
    #expect(try DiffCauseTests.changes(outcome.output) == ["changed claim/allegation subtype"])
  }

  @Test func aBaselineFailsOnlyForWhatIsNamed() throws {
    try runs([
      DiffPack.Edit("a.txt", "It rained", "The Port Board barred Norvik Steel.\n\nIt rained")
    ])
    func gate(_ changes: String) throws -> Program.Outcome {
      try program.run(
        "diff", "--baseline", "old-run/facts.jsonl", "new-run", "--fail-on", changes, "--stat")
    }
    #expect(try gate("removed,changed").code == 0)
    let failed = try gate("added")
    #expect(failed.code == 1)
    #expect(failed.error == "tradefacts diff: 1 change of those that --fail-on names\n")
    #expect(failed.output.contains("action        1        ·        ·        ·\n"))
    let wrong = try gate("lost")
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("--fail-on lost: give added, removed, changed, moved"))
  }

  @Test func theEndingOfTheOutputGivesTheFormat() throws {
    try runs([DiffPack.Edit("a.txt", "$3 million", "$4 million")])
    for (file, start) in [
      ("d.html", "<!DOCTYPE html>"), ("d.md", "## 1 changed"), ("d.json", "{\n"),
      ("d.txt", "a.txt"),
    ] {
      let outcome = try program.run("diff", "old-run", "new-run", "-o", file)
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.hasSuffix("unchanged, in \(file)\n"))
      #expect(try sandbox.text(file).hasPrefix(start))
    }
  }

  @Test func whatCannotBeComparedIsSaid() throws {
    try runs()
    try FileManager.default.createDirectory(
      atPath: sandbox.path + "/empty", withIntermediateDirectories: true)
    let empty = try program.run("diff", "empty", "new", "--rules", "new-rules")
    #expect(empty.code == 2)
    #expect(empty.error.contains("\nempty: neither a run nor a folder with articles"))
    let verify = try program.run("diff", "old-run", "new-run", "--cause", "verify")
    #expect(verify.code == 2)
    #expect(verify.error.contains("name the articles of old-run with --old-articles"))
    try edit("old-run/manifest.json", "\"counts\"", "counts")
    let broken = try program.run("diff", "old-run", "new-run")
    #expect(broken.code == 2)
    #expect(broken.error.hasPrefix("old-run/manifest.json: "))
  }

  @Test func causesOfRunsAreConfirmed() throws {
    try runs([
      DiffPack.Edit("words/status.yaml", "[may], status: considered", "[may], status: planned")
    ])
    let command =
      "$P diff old-run new-run --articles new --old-articles old --cause verify --rules new-rules"
    let outcome = try program.shell(command + " --old-rules old-rules")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("because status changed in words/status.yaml, confirmed\n"))
    let wrong = try program.shell(command)
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("old-run was not made with the rules in new-rules"))
  }

  @Test func aRowOfAListOfTheUserIsConfirmed() throws {
    let base = DiffPack.Edit("a.txt", "bar Halden Motors", "bar Halden Cranes")
    try DiffPack.write("old", to: sandbox, [base])
    try DiffPack.write("new", to: sandbox, [base])
    try sandbox.write("before/own.tsv", "id\tkind\tname\nown-x\tcompany\tOther Cranes\n")
    try sandbox.write(
      "after/own.tsv",
      "id\tkind\tname\nown-x\tcompany\tOther Cranes\nown-cranes\tcompany\tHalden Cranes\n")
    let outcome = try program.run(
      "diff", "old", "new", "--rules", "new-rules", "--list", "after/own.tsv", "--old-list",
      "before/own.tsv", "--cause", "verify", "--type", "action")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("because own-cranes is new in own.tsv, confirmed\n"))
  }

  /// The fact is there only with the list, whichever part is put back.
  @Test func causesAreConfirmedWithTheListsOfTheUser() throws {
    let base = DiffPack.Edit("a.txt", "bar Halden Motors", "bar Halden Cranes")
    let edit = DiffPack.Edit("actions/actions.yaml", "effect: restrict", "effect: neutral")
    try DiffPack.write("old", to: sandbox, [base])
    try DiffPack.write("new", to: sandbox, [base, edit])
    try sandbox.write("own.tsv", "id\tkind\tname\nown-cranes\tcompany\tHalden Cranes\n")
    let outcome = try program.run(
      "diff", "old", "new", "--old-rules", "old-rules", "--rules", "new-rules", "--list", "own.tsv",
      "--cause", "verify")
    #expect(outcome.output.contains("effect  restrict → neutral\n"))
    #expect(
      outcome.output.contains(
        "because rule action.bar changed (actions/actions.yaml), confirmed\n"))
  }

  @Test func aPatternThatIsWrongIsSaidOnce() throws {
    try DiffPack.write("old", to: sandbox)
    let edit = DiffPack.Edit(
      "actions/actions.yaml", "{actor:agency} {cue", "{actor:agency} (?<=a+) {cue")
    try DiffPack.write("new", to: sandbox, [edit])
    let outcome = try program.run(
      "diff", "old", "new", "--old-rules", "old-rules", "--rules", "new-rules")
    #expect(outcome.error.components(separatedBy: "new-rules/actions/actions.yaml:").count == 2)
    #expect(outcome.output.contains("because rule action.bar changed"))
  }

  /// As docs/comparing.md says it.
  @Test func gitShowsFactsAsChanges() throws {
    try runs([DiffPack.Edit("a.txt", "$3 million", "$4 million")])
    let outcome = try program.shell(
      """
      set -e
      git init -q repo; cd repo
      git config user.name a; git config user.email a@example.org
      git config diff.tradefacts.command "sh -c '$P diff \\"\\$2\\" \\"\\$5\\" || test \\$? = 1' -"
      echo '*.facts.jsonl diff=tradefacts' > .gitattributes
      cp ../old-run/facts.jsonl news.facts.jsonl
      git add -A; git commit -qm first
      cp ../new-run/facts.jsonl news.facts.jsonl
      git --no-pager diff
      git add -A; git commit -qm second
      git rm -q news.facts.jsonl; git --no-pager diff --cached
      git config diff.tradefacts.textconv \\
        "sh -c '$P diff --color never /dev/null \\"\\$1\\" || test \\$? = 1' -"
      git --no-pager show HEAD
      """)
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output.contains("now │ The Toll Office fined Norvik Steel {+$4+} million.\n"))
    #expect(outcome.output.contains("0 added, 7 removed, 0 changed, 0 unchanged\n"))
    #expect(outcome.output.contains("\n+      │ The Toll Office fined Norvik Steel $4 million.\n"))
  }
}
