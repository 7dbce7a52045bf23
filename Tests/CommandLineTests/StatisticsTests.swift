import Testing

@Suite struct StatisticsTests {
  let sandbox: Sandbox
  let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
  }

  @Test func aRunTellsWhatItsRulesDid() throws {
    let plain = try program.shell("$P extract --rules Rules in")
    let counted = try program.shell("$P extract --rules Rules in --stats rules.json -j 2")
    #expect(counted.code == 0)
    #expect(counted.output == plain.output)
    let json = try sandbox.text("rules.json")
    #expect(json.contains(#""articles": 1"#))
    #expect(
      json.contains(
        #"{"rule": "accuse", "layer": "facts", "place": "claims/claims.yaml:2", "triggered": "#))
    #expect(json.contains(#""matched": 1, "vetoed": 0, "lost": 0, "fired": 1, "#))
    #expect(json.contains("\"never_fired\": [\n    \"praise\"\n  ]"))
  }

  @Test func theTableGoesToStandardError() throws {
    let outcome = try program.shell("$P extract --rules Rules in --stats - >facts")
    #expect(outcome.code == 0)
    #expect(outcome.error.hasPrefix("rule   triggered     tried   matched"))
    #expect(outcome.error.hasSuffix("never fired in this run: 1 of 2 rules\n  praise\n"))
  }

  @Test func aFileThatCannotBeWrittenIsSaid() throws {
    let outcome = try program.shell("$P extract --rules Rules in --stats none/x.json >facts")
    #expect(outcome.code == 2)
    #expect(outcome.error.hasPrefix("none/x.json: cannot be written"))
  }
}
