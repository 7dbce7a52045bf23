import Testing

@Suite struct ExplainTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
  }

  private func explain(_ rest: String) throws -> Program.Outcome {
    try program.shell("$P explain --rules Rules \(rest)")
  }

  @Test func aRuleIsToldSentenceBySentence() throws {
    let outcome = try explain("--rule accuse in/a.txt")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        in/a.txt:3: accuse (claims/claims.yaml:2): fired
          The Port Board accused Norvik Steel of dumping.
          ^fired
          match, `The Port Board accused Norvik Steel of dumping` gave claim/accusation

        in/a.txt:5: accuse (claims/claims.yaml:2): did not fire
          The Port Board accused Norvik Rolling of dumping.
          ^source        ^cue    ^-- step 3 wanted {target:company}
          match, step 3 of 5 wanted {target:company}, found `Norvik Rolling`
            `Norvik Rolling` is no company: no list row, no suffix; nearest `Norvik Steel`

        """)
    #expect(outcome.error == "")
  }

  @Test func textOfArticlesCannotChangeATerminal() throws {
    try sandbox.write(
      "in/a.txt", "Oats\n\nThe Port Board \u{1B}[31m accused \u{202E}Norvik Steel.\n")
    let output = try explain("--rule accuse in/a.txt:3").output
    #expect(output.contains("\u{241B}[31m accused \u{FFFD}Norvik Steel"))
    for scalar: Unicode.Scalar in ["\u{1B}", "\u{202E}"] {
      #expect(!output.unicodeScalars.contains(scalar))
    }
  }

  @Test func aLineIsToldAlsoWithoutATrigger() throws {
    let outcome = try explain("--rule praise in/a.txt:3")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("in/a.txt:3: praise (claims/claims.yaml:6): not tried\n"))
    #expect(outcome.output.contains("one of `praised`\n"))
    let silent = try explain("--rule praise in/a.txt")
    #expect(silent.code == 1)
    #expect(silent.output == "")
    #expect(silent.error.hasPrefix("no sentence holds a trigger of praise;"))
  }

  @Test func standardInputAndAllRulesAreRead() throws {
    let outcome = try explain("--all-rules - < in/a.txt")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("-:3:\n  The Port Board accused Norvik Steel of dumping.\n"))
    #expect(outcome.output.contains("    accuse: gave claim/accusation\n"))
    #expect(outcome.output.contains("    accuse: stopped: match: 2 of 5 steps; step 3 wanted"))
  }

  @Test func theJSONHasTheCause() throws {
    let outcome = try explain("--rule accuse in/a.txt:5 --format json")
    #expect(outcome.output.hasPrefix("[\n"))
    #expect(outcome.output.contains(#""cause": "unknown_name""#))
    #expect(outcome.output.contains(#""found": "Norvik Rolling""#))
  }

  @Test func aFactIsToldFromItsRun() throws {
    #expect(try program.shell("$P extract --rules Rules in -o run/ 2>/dev/null").code == 0)
    let facts = try sandbox.text("run/facts.jsonl").split(separator: "\n")
    let fact = try #require(facts.first { $0.contains(#""type":"claim""#) })
    let id = try #require(fact.split(separator: #"""#).first { $0.hasPrefix("f-") })
    // The article is not where its path says; the record alone is told.
    let alone = try explain("\(id) run")
    #expect(alone.code == 0)
    #expect(alone.output.contains("rule     accuse (claims/claims.yaml:2)"))
    #expect(alone.output.contains("note     told from the record alone"))
    let whole = try explain("\(id) run in/a.txt")
    #expect(whole.output.contains("match    [1] {source:agency}"))
    #expect(whole.output.contains("list row lists/names.tsv:3"))
    #expect(try explain("\(id) in").output == whole.output)
    let html = try explain("\(id) in --format html")
    #expect(html.output.contains("<mark>Norvik Steel<small>target</small></mark>"))
  }

  @Test func whatIsWrongIsSaid() throws {
    let rule = try explain("--rule acuse in/a.txt")
    #expect(rule.code == 2)
    #expect(
      rule.error
        == "tradefacts explain: --rule acuse: there is no such rule; did you mean accuse?\n")
    let fact = try explain("f-none in")
    #expect(fact.code == 1)
    #expect(fact.error == "f-none: no such fact in in\n")
    #expect(try explain("f-none").code == 2)
    #expect(try explain("--rule accuse").code == 2)
    #expect(try explain("--rule accuse in/a.txt --format html").code == 2)
    let missing = try explain("--rule accuse none.txt")
    #expect(missing.code == 2)
    #expect(missing.error == "none.txt: cannot be read: no such file or folder\n")
  }
}
