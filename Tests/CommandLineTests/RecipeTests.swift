import Foundation
import Testing

/// docs/recipes.md, followed word for word in a copy of the rules.
@Suite struct RecipeTests {
  private let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private let sandbox: Sandbox
  private let program: Program
  private let page: RecipePage

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    page = try RecipePage(String(contentsOfFile: top + "/docs/recipes.md", encoding: .utf8))
    try FileManager.default.removeItem(atPath: sandbox.path + "/Rules")
    try FileManager.default.copyItem(
      atPath: top + "/Rules", toPath: sandbox.path + "/Rules")
    // The program is built already; the script only hands the arguments on.
    try sandbox.write("Scripts/run", "#!/bin/bash\nexec \"$P\" \"$@\" --rules Rules\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path + "/Scripts/run")
  }

  @Test func theStepsWork() throws {
    var said = ""
    var before: RecipePage.Step?
    for step in page.steps {
      switch step {
      case .write(let path, let text): try sandbox.write(path, text)
      case .append(let path, let text): try sandbox.write(path, try sandbox.text(path) + text)
      case .change(let path, let from, let to): try change(path, from, to)
      case .run(let command):
        if case .run? = before {} else { said = "" }
        let outcome = try program.shell(command)
        #expect(outcome.code == 0, "\(command)\n\(outcome.error)")
        said += plain(outcome.output + outcome.error)
      case .expect(let line):
        let isSaid = said.contains(plain(line).dropLast())
        #expect(isSaid, "no `\(line)` in:\n\(said)")
      }
      before = step
    }
    #expect(page.steps.count > 30)
    try lastLooks()
  }

  /// What the steps are for, beyond what the page shows.
  private func lastLooks() throws {
    let novel = try program.shell("Scripts/run extract news/novel.txt --format facts")
    #expect(!novel.output.contains("price_floor"))
    let harbor = try program.shell(
      "Scripts/run extract news/harbor.txt | grep -c '\"name\":\"Harbor Metals\"'")
    #expect(harbor.code == 0)
  }

  /// "Under 30 lines of YAML": rule, tests and what is around them.
  @Test func theFirstRecipeIsShort() {
    let rule = page.steps.compactMap { step -> String? in
      if case .write(let path, let text) = step, path.hasPrefix("Rules/") { text } else { nil }
    }
    #expect(rule.count == 1)
    #expect(rule[0].split(separator: "\n").count < 30)
  }

  private func change(_ path: String, _ from: String, _ to: String) throws {
    let text = try sandbox.text(path)
    let old = String(from.dropLast())
    #expect(text.components(separatedBy: old).count == 2, "\(path) has not once:\n\(old)")
    try sandbox.write(path, text.replacing(old, with: String(to.dropLast())))
  }

  /// White space counts as one space.
  private func plain(_ text: String) -> String {
    text.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: "\n") + "\n"
  }
}
