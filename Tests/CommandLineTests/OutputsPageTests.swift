import Foundation
import Testing

/// docs/outputs.md, followed word for word.
@Suite struct OutputsPageTests {
  private let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private let sandbox: Sandbox
  private let program: Program
  private let page: RecipePage

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    page = try RecipePage(String(contentsOfFile: top + "/docs/outputs.md", encoding: .utf8))
    // The program is built already; the script only hands the arguments on.
    let rules = #"[ "$1" = extract ] && set -- "$@" --rules \#(top)/Rules"#
    try sandbox.write("Scripts/run", "#!/bin/bash\n\(rules)\nexec \"$P\" \"$@\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path + "/Scripts/run")
  }

  @Test func theExamplesAreOutput() throws {
    var said = ""
    var before: RecipePage.Step?
    for step in page.steps {
      switch step {
      case .write(let path, let text): try sandbox.write(path, text)
      case .run(let command):
        if case .run? = before {} else { said = "" }
        let outcome = try program.shell(command)
        #expect(outcome.code == 0, "\(command)\n\(outcome.error)")
        said += outcome.output
      case .expect(let line):
        #expect(said.contains(line + "\n"), "no `\(line)` in:\n\(said)")
      case .append, .change: Issue.record("no such step on this page")
      }
      before = step
    }
    #expect(page.steps.count > 20)
  }

  /// The tables of the page name the columns of the files, in their order.
  @Test func thePageNamesAllColumns() throws {
    let words = Set(
      try String(contentsOfFile: top + "/docs/outputs.md", encoding: .utf8)
        .split(separator: "`").map(String.init))
    try sandbox.write("news/a.txt", "The European Commission fined Norvik Steel AS $5 million.\n")
    let out = try program.shell(
      "$P extract news --format csv -o t --rules \(top)/Rules && head -qn1 t/*.csv"
        + " && $P extract news -o t.db --rules \(top)/Rules && sqlite3 t.db"
        + " \"SELECT p.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS p"
        + " WHERE t.type = 'table' AND t.name NOT LIKE 'sentences_fts_%'\"")
    #expect(out.code == 0, "\(out.error)")
    let names = out.output.split { $0 == "," || $0.isNewline }.map(String.init)
    #expect(names.count > 100)
    for name in Set(names) where !words.contains(name) {
      let role = name.hasSuffix("_id") ? String(name.dropLast(3)) : name
      #expect(words.contains(role) || ["sentences_fts", "rank"].contains(name), "\(name)")
    }
  }
}
