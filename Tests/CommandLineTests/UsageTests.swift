import Testing

@Suite struct UsageTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
  }

  @Test func versionAndHelpGoToStandardOutput() throws {
    let version = try program.run("--version")
    #expect(version.code == 0)
    #expect(version.output.hasPrefix("tradefacts "))
    #expect(version.output.hasSuffix(" (trade-facts/1)\n"))
    let help = try program.run("--help")
    #expect(help.code == 0)
    #expect(help.error == "")
    for command in ["extract", "diff", "rules"] { #expect(help.output.contains("  \(command)")) }
  }

  @Test(arguments: ["extract", "diff", "rules"])
  func everyCommandHasHelp(command: String) throws {
    let help = try program.run(command, "--help")
    #expect(help.code == 0)
    #expect(help.output.hasPrefix("\(command): "))
    #expect(help.output.contains("Usage: tradefacts \(command) "))
    #expect(help.output.contains("--color WHEN"))
    let lines = help.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func withoutACommandTheHelpGoesToStandardError() throws {
    let outcome = try program.run()
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("Usage: tradefacts COMMAND"))
  }

  @Test(arguments: [
    (["extrakt"], "tradefacts: unknown command extrakt; did you mean extract?\n"),
    (
      ["extract", "a", "--fromat", "json"],
      "tradefacts extract: unknown option --fromat; did you mean --format?\n"
    ),
    (["extract", "a", "--zzz"], "tradefacts extract: unknown option --zzz; see --help\n"),
    (["extract", "a", "-x"], "tradefacts extract: unknown option -x; see --help\n"),
    (["extract", "a", "-o"], "tradefacts extract: --output needs a value: OUT\n"),
    (["extract", "a", "--trace=1"], "tradefacts extract: --trace takes no value\n"),
    (
      ["extract"],
      "tradefacts extract: no PATH; name files or folders, or - for standard input\n"
    ),
    (
      ["extract", "a", "-j", "0"],
      "tradefacts extract: --jobs 0: give a whole number from 1 to 1024\n"
    ),
    (
      ["extract", "a", "--published=2024-02-30"],
      "tradefacts extract: --published 2024-02-30: give a date as YYYY-MM-DD\n"
    ),
    (
      ["extract", "a", "--color", "red"],
      "tradefacts extract: --color red: give one of auto, always, never\n"
    ),
    (
      ["extract", "a", "--format", "xml"],
      "tradefacts extract: --format xml: give one of facts, articles, json, table, csv, sqlite, "
        + "brat, ftm\n"
    ),
    (["diff", "a"], "tradefacts diff: give two files or folders of facts: OLD and NEW\n"),
    (["rules"], "tradefacts rules: give a subcommand: check, test, list or show\n"),
  ])
  func wrongUsageIsSaid(words: [String], line: String) throws {
    let outcome = try program.shell("$P \(words.joined(separator: " "))")
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.error == line)
  }

  @Test func formsThatAreNotWrittenAreRefused() throws {
    let outcome = try program.run("extract", "a", "--format", "html")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("--format html: give one of facts, articles, json, table, csv"))
  }

  @Test func inputFormatsThatAreNoneAreRefused() throws {
    let outcome = try program.run("extract", "a", "--input-format", "docx")
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("auto, text, markdown, html, jsonl, warc, mail, mbox, xml, pdf"))
  }

  @Test func thePackIsCheckedAndItsFaultsAreSaid() throws {
    let good = try program.run("rules", "check", "--rules", "Rules")
    #expect(good.code == 0)
    #expect(good.output == "")
    #expect(good.error == "0 rules, 0 names: 0 errors, 0 warnings\n")
    try sandbox.write("Rules/claims/bad.yaml", "rules:\n  - id: x\n    mach: 'a'\n")
    let bad = try program.run("rules", "check", "--rules", "Rules")
    #expect(bad.code == 1)
    #expect(bad.output.hasPrefix("Rules/claims/bad.yaml:"))
    let none = try program.run("rules", "check", "--rules", "nowhere")
    #expect(none.code == 2)
    #expect(none.error.hasPrefix("nowhere: no such folder"))
  }
}
