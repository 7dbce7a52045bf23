import Foundation
import Testing

/// `tradefacts rules` as people use it.
@Suite struct RulesTests {
  let sandbox: Sandbox
  let program: Program

  private static let rules = """
    given:
      company: [Norvik Steel]
    define:
      no: 'no'
    rules:
      - id: claim.say
        title: Somebody says something
        author: Ana
        since: 0.1.0
        emits: claim/statement
        match: '{source:company} (?<cue>said) {content:~rest}'
        tests:
          - fires: '[source:Norvik Steel] said [content:so].'

    """

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try sandbox.write("Rules/claims/a.yaml", Self.rules)
  }

  @Test func aWarningFailsOnlyWhereItIsAsked() throws {
    let plain = try program.run("rules", "check", "Rules")
    #expect(plain.code == 0)
    #expect(
      plain.output == """
        Rules/claims/a.yaml:4:3: warning: the fragment 'no' is never used; take it out
            no: 'no'
            ^

        """)
    #expect(plain.error == "1 rules, 0 names: 0 errors, 1 warnings\n")
    #expect(try program.run("rules", "check", "Rules", "--strict").code == 1)
  }

  @Test func aFileIsCheckedInItsPack() throws {
    try sandbox.write("Rules/claims/b.yaml", "rules:\n  - id: x\n    mach: 'a'\n")
    let good = try program.run("rules", "check", "Rules/claims/a.yaml")
    #expect(good.code == 0)
    let bad = try program.run("rules", "check", "Rules/claims/b.yaml", "--format", "json")
    #expect(bad.code == 1)
    #expect(bad.output.contains("\"format\": \"trade-facts-rule-check/1\""))
    #expect(bad.output.contains("\"line\": 3"))
    #expect(bad.output.contains("\"advice\": \"did you mean 'match'?\""))
    #expect(!bad.output.contains("a.yaml"))
  }

  @Test func aLimitThatIsHitOnTheCorpusIsTold() throws {
    try sandbox.write(
      "Rules/claims/a.yaml",
      Self.rules.replacing("{content:~rest}", with: "(?<content>(?:[a-z ]+)*(?:[a-z ]+)*!)"))
    try sandbox.write(
      "Rules/lists/c.tsv", "id\tkind\tname\na\tcompany\tNorvik Steel\n")
    try sandbox.write("in/a.txt", "Norvik Steel said \(String(repeating: "so ", count: 60))1!\n")
    let outcome = try program.run("rules", "check", "Rules", "--corpus", "in")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("'claim.say' hits a limit in 1 sentences, first in a.txt:1:"))
    let none = try program.run("rules", "check", "Rules", "--corpus", "nowhere")
    #expect(none.code == 2)
  }

  @Test func testsRunByFileAndById() throws {
    for name in ["claim.say", "claims/a.yaml", "Rules/claims/a.yaml"] {
      let outcome = try program.run("rules", "test", "--rules", "Rules", name)
      #expect(outcome.code == 0)
      #expect(outcome.output == "1 passed, 0 failed\n")
    }
    let wrong = try program.run("rules", "test", "--rules", "Rules", "claim.sai")
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("no rule or file claim.sai; did you mean claim.say?"))
  }

  @Test func coverageFailsTheRun() throws {
    #expect(try program.run("rules", "test", "Rules", "--coverage").code == 0)
    try sandbox.write(
      "Rules/claims/a.yaml",
      Self.rules.replacing("    tests:", with: "    unless: [{id: a, before: 'b $'}]\n    tests:"))
    let outcome = try program.run("rules", "test", "Rules", "--coverage")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("claim.say: no test exercises veto 1: a\n"))
    let empty = try program.run("rules", "test", "Rules", "--format", "junit")
    #expect(empty.output.hasPrefix("<?xml"))
  }

  @Test func aPackWithoutTestsFails() throws {
    try sandbox.write("Rules/claims/a.yaml", "rules: []\n")
    let outcome = try program.run("rules", "test", "Rules")
    #expect(outcome.code == 1)
    #expect(outcome.output == "no tests: nothing is tested\n0 passed, 0 failed\n")
  }

  @Test func watchRunsAgainAfterASave() throws {
    let outcome = try program.shell(
      "$P rules test Rules --watch > out.txt 2>&1 & W=$!; sleep 2; touch Rules/claims/b.yaml;"
        + " printf 'rules: []\\n' > Rules/claims/b.yaml; sleep 2; kill -TERM $W; wait $W")
    #expect(outcome.code == 143)
    let text = try sandbox.text("out.txt")
    #expect(text.components(separatedBy: "1 passed, 0 failed").count == 3)
  }

  @Test func listIsTheCatalog() throws {
    let text = try program.run("rules", "list", "Rules")
    let lines = text.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[1].split(separator: " ", omittingEmptySubsequences: true).prefix(8) == [
        "claim.say", "claim/statement", "facts", "1", "1", "0.1.0", "Ana", "Rules/claims/a.yaml:6",
      ])
    let json = try program.run("rules", "list", "--rules", "Rules", "--format", "json")
    #expect(json.output.contains("\"author\": \"Ana\""))
    #expect(json.output.contains("\"alternatives\": 1"))
  }

  @Test func showIsOneRuleAsItRuns() throws {
    try sandbox.write(
      "Rules/claims/a.yaml", Self.rules.replacing("(?<cue>said)", with: "(?<cue>said {=no})"))
    let sheet = try program.run("rules", "show", "--rules", "Rules", "claim.say")
    #expect(sheet.code == 0)
    #expect(sheet.output.hasPrefix("claim.say: Somebody says something\n"))
    #expect(sheet.output.contains("{source:company} (?<cue>said (?:no)) {content:~rest}"))
    #expect(sheet.output.contains("(?<source>[<company>])"))
    #expect(sheet.output.contains("tried where there is {company}, then said"))
    #expect(sheet.output.contains("test line 13 fires: Norvik Steel said so."))
    let none = try program.run("rules", "show", "--rules", "Rules", "claim.sai")
    #expect(none.code == 2)
    #expect(none.error.contains("there is no rule claim.sai; did you mean claim.say?"))
  }
}
