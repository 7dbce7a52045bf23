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
    try page.follow(in: sandbox, program)
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
}
