import Extraction
import RulePacks
import Testing

/// What `rules test` says of tests that fail and of what no test exercises.
@Suite("Rule test reports") struct RuleTestReportTests {
  private static let rules = """
    given:
      company: [Norvik Stål, Halden]
    rules:
      - id: claim.say
        title: Somebody says something
        emits: claim/statement
        match:
          - '{source:company} (?<cue>said) {content:~rest}'
          - '{source:company} (?<cue>wrote) {content:~rest}'
        unless:
          - {id: denied, before: 'no $'}
          - {id: asked, before: 'if $'}
        when:
          - inside: 'maybe'
            set: {hedge: soft}
        tests:

    """

  private func run(_ tests: String, _ selection: [String] = []) throws -> RuleTestRun {
    let pack = try ScratchPack(["claims/a.yaml": Self.rules + tests])
    let loaded = try pack.tested()
    try #require(loaded.diagnostics.map(\.description) == [])
    return RuleTester(loaded).run(selection)
  }

  @Test func aFailureShowsTheSentenceWithItsSpans() throws {
    let run = try run("      - fires: 'Då: Norvik [source:Stål] said [content:no more].'\n")
    #expect(!run.passed)
    #expect(
      RuleTestText(run, folder: "Rules").text == """
        Rules/claims/a.yaml:17: claim.say: has no source `Stål`
                   Då: Norvik Stål said no more.
          expected            ^^^^ source
          expected                      ^^^^^^^ content
          given        ^^^^^^^^^^^ source
          given                    ^^^^ cue
          given                         ^^^^^^^ content
        0 passed, 1 failed

        """)
  }

  @Test func coverageTellsWhatNoTestExercises() throws {
    let run = try run(
      """
            - fires: '[source:Halden] said [content:no].'
            - silent: 'It is no Halden said so.'
              vetoed: denied

      """)
    #expect(run.passed)
    #expect(
      run.coverage.missing.map { "\($0.line) \($0.kind) \($0.number) \($0.name)" } == [
        "9 alternative 2 {source:company} (?<cue>wrote) {content:~rest}", "12 veto 2 asked",
        "14 branch 1 inside: maybe",
      ])
    let text = RuleTestText(run, coverage: true).text
    #expect(text.contains("claims/a.yaml:12: claim.say: no test exercises veto 2: asked\n"))
    #expect(
      text.contains(
        "covered: 1/1 rules, 1/2 alternatives, 1/2 vetoes, 3/3 roles, 0/1 branches\n"))
  }

  @Test func allIsCoveredWhereEveryPartHasATest() throws {
    let run = try run(
      """
            - fires: '[source:Halden] said [content:no].'
            - fires: '[source:Halden] wrote [content:maybe].'
              is: {hedge: soft}
            - silent: 'It is no Halden said so.'
              vetoed: denied
            - silent: 'It asked if Halden said so.'
              vetoed: asked

      """)
    #expect(run.results.filter(\.fails).map(\.fault) == [])
    #expect(run.coverage.missing == [])
  }

  @Test func aFailingTestCoversNothing() throws {
    let run = try run("      - fires: '[source:Halden] wrote [content:now], it said.'\n")
    #expect(run.coverage.count(.rule) == (0, 1))
    #expect(run.coverage.count(.alternative) == (0, 2))
  }

  @Test func aRunWithoutTestsIsAFault() throws {
    let run = try run("      - silent: 'No.'\n", ["claim.other"])
    #expect(!run.passed)
    #expect(RuleTestText(run).text == "no tests: nothing is tested\n0 passed, 0 failed\n")
    #expect(RuleTestJUnit(run).text.contains("<failure message=\"no tests were run\">"))
  }

  @Test func jUnitHasACaseForEachTest() throws {
    let run = try run(
      """
            - fires: '[source:Halden] said [content:no].'
            - fires: '[content:"A & B"] said Halden.'
            - todo: 'So [source:Halden] says.'

      """)
    let text = RuleTestJUnit(run).text
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"))
    #expect(
      text.contains(
        "<testsuite name=\"claims/a.yaml\" tests=\"3\" failures=\"1\" skipped=\"1\">"))
    #expect(text.contains("<testcase classname=\"claim.say\" name=\"line 17\"/>"))
    #expect(text.contains(">&quot;A &amp; B&quot; said Halden.</failure>"))
    #expect(text.contains("<skipped message=\"known gap: gives nothing\"/>"))
  }

  @Test func jSONGivesSpansInScalars() throws {
    let run = try run("      - fires: 'Då: [source:Norvik Stål] said [content:no].'\n")
    let text = String(decoding: RuleTestJSON(run, coverage: true).bytes, as: UTF8.self)
    #expect(text.contains("\"passed\": false"))
    #expect(text.contains("\"outcome\": \"passed\""))
    #expect(
      text.contains(
        "{ \"role\": \"source\", \"start\": 4, \"end\": 15, \"text\": \"Norvik Stål\" }")
        || text.contains(
          "{\"role\": \"source\", \"start\": 4, \"end\": 15, \"text\": \"Norvik Stål\"}")
    )
    #expect(text.contains("\"kind\": \"alternative\", \"rule\": \"claim.say\", \"number\": 2"))
  }

  @Test func integrationRunsTheOtherRulesToo() throws {
    let other = """
        - id: claim.aaa
          title: Also
          emits: claim/warning
          match: '{source:company} (?<cue>said) {content:~rest}'
          tests:
            - fires: '[source:Halden] said [content:no].'

      """
    let pack = try ScratchPack([
      "claims/a.yaml": Self.rules + "      - fires: '[source:Halden] said [content:no].'\n" + other
    ])
    let loaded = try pack.tested()
    #expect(RuleTester(loaded).run().passed)
    let together = RuleTester(loaded, isIntegration: true).run()
    #expect(together.results.map(\.fault) == ["loses to the rule `claim.aaa`", nil])
  }
}
