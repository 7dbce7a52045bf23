import Foundation
import RulePacks
import Testing

/// `rules check` tells what loads but cannot be meant.
@Suite("Pack checks") struct PackCheckTests {
  private static let words = "classes:\n  say: {verbs: [say]}\n"
  private static let head = """
    given:
      company: [Norvik Steel]
    rules:
      - id: claim.say
        title: Somebody says something
        emits: claim/statement
        match: '{source:company} {cue:@say} {content:~rest}'

    """
  private static let tests = """
        tests:
          - fires: '[source:Norvik Steel] said [content:no].'

    """

  private func faults(_ body: String, tests: String = Self.tests) throws -> [RuleDiagnostic] {
    let pack = try ScratchPack([
      "words/verbs.yaml": Self.words,
      "claims/a.yaml": Self.head + (body.isEmpty ? "" : body + "\n") + tests,
    ])
    return try pack.checked().diagnostics
  }

  @Test func aSoundPackHasNoFaults() throws {
    #expect(try faults("") == [])
  }

  @Test func aLinkToAPackIsAPack() throws {
    let pack = try ScratchPack(["words/verbs.yaml": Self.words])
    let link = pack.folder + "-link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: pack.folder)
    defer { try? FileManager.default.removeItem(atPath: link) }
    #expect(try RulePack(folder: link).classes.names == ["say"])
  }

  @Test(arguments: [
    ("    beats: [claim.sya]", "there is no rule 'claim.sya'", "did you mean 'claim.say'?", 8, 13),
    (
      "    set: {cue_clas: say}", "there is no setting 'cue_clas'", "did you mean 'cue_class'?", 8,
      11
    ),
    (
      "    set: {certainty: posible}", "'certainty' cannot be 'posible'",
      "did you mean 'possible'?", 8, 22
    ),
    ("    set: {split: suorce}", "captures 'suorce'", "did you mean 'source'?", 8, 18),
    (
      "    roles:\n      sourec: {require: true}", "captures 'sourec'", "did you mean 'source'?", 9,
      7
    ),
    (
      "    unless:\n      - before: 'no $'", "the veto has no id", "add id:", 9, 9
    ),
    (
      "    unless:\n      - {id: a, before: 'it’s $'}", "never seen by a pattern", "write '", 9, 28
    ),
    (
      "    unless:\n      - {id: a, before: 'no $'}\n      - {id: b, before: 'no $'}",
      "can never be the one that holds", "take one of them out", 10, 25
    ),
    (
      "    when:\n      - {amount: 'up to', set: {status: planned}}", "no pattern of the rule",
      "use inside:", 9, 18
    ),
    ("    when:\n      - {inside: 'no'}", "the branch sets nothing", "add set:", 9, 9),
    ("    hint: [Norvik Steel]", "more than one word", "the rarest", 8, 12),
    ("    hint: [told]", "has no word of hint:", "add a word", 10, 16),
  ])
  func aFaultIsToldWithItsPlaceAndAdvice(
    body: String, message: String, advice: String, line: Int, column: Int
  ) throws {
    let found = try faults(body)
    let fault = try #require(found.first { $0.message.contains(message) }, "\(found)")
    #expect(fault.advice.contains(advice))
    #expect(fault.line == line)
    #expect(fault.column == column)
    #expect(fault.severity == .error)
    #expect(fault.rendered.hasSuffix("^"))
  }

  @Test func aVetoThatATestNamesMustBeThere() throws {
    let found = try faults(
      "",
      tests: "    tests:\n      - fires: '[source:Norvik Steel] said no.'\n"
        + "      - silent: 'No.'\n        vetoed: nobody\n")
    #expect(found.map(\.message) == ["the rule has no veto 'nobody'"])
  }

  @Test func aRuleWithoutATestIsAWarning() throws {
    let found = try faults("", tests: "    tests:\n      - silent: 'Norvik Steel is old.'\n")
    #expect(found.map(\.message) == ["no test of 'claim.say' shows it at work"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func whatNothingUsesIsAWarning() throws {
    let pack = try ScratchPack([
      "pack.yaml": "name: test\nversion: '1'\nslots:\n  party: [company]\n",
      "words/verbs.yaml": Self.words + "  deny: {verbs: [deny]}\nphrases:\n  soon: 'soon'\n",
      "claims/a.yaml": "define:\n  late: 'late'\n"
        + Self.head.replacing("[Norvik Steel]", with: "[Norvik Steel, Halden]") + Self.tests,
    ])
    let found = try pack.checked().diagnostics
    #expect(
      found.map(\.message) == [
        "the fragment 'late' is never used",
        "no test of the file has the given name 'Halden'",
        "the set of kinds 'party' is never used",
        "the word class 'deny' is never used",
        "the fragment 'soon' is never used",
      ])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func aLibraryMayHoldUnusedWords() throws {
    let pack = try ScratchPack([
      "words/verbs.yaml": "library: true\n" + Self.words + "  deny: {verbs: [deny]}\n",
      "claims/a.yaml": Self.head + Self.tests,
    ])
    #expect(try pack.checked().diagnostics == [])
  }

  @Test func anAlternativeThatNeverWinsIsTold() throws {
    let head = Self.head.replacing(
      "match: '{source:company} {cue:@say} {content:~rest}'",
      with: """
        match:
              - '{source:company} {cue:@say} no( more)?'
              - '{source:company} {cue:@say} no'
              - '{source:company} {cue:@say} yes'
              - '{source:company} {cue:@say} yes( more)?'
        """)
    let pack = try ScratchPack([
      "words/verbs.yaml": Self.words,
      "claims/a.yaml": head + "    tests:\n      - fires: '[source:Norvik Steel] said no.'\n",
    ])
    let found = try pack.checked().diagnostics
    #expect(found.map(\.line) == [9])
    #expect(found.first?.message.contains("that of line 8 matches all that it does") == true)
  }

  @Test func nothingIsMaskedBeforeTheValues() throws {
    let rule = "rules:\n  - id: v\n    title: V\n    emits: date\n    match: '{company} day'\n"
    let pack = try ScratchPack(["values/a.yaml": rule])
    let found = try pack.checked().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.column) == [13])
    #expect(found.first?.message.contains("nothing is masked in the layer 'text'") == true)
  }

  @Test func twoThingsOfOneNameAreTold() throws {
    let pack = try ScratchPack([
      "lists/firms.tsv": """
      id	kind	country	name	aliases	ambiguous
      a	company	NO	Tarim	Tarim Mills|Mills
      b	company	NO	Mills
      c	company	SE	Tarim
      d	company	NO	Tarim Mills		Tarim Mills=ctx(bar)

      """.replacing("Mills|Mills\n", with: "Mills|Mills\t\n").replacing(
        "NO\tMills\n", with: "NO\tMills\t\t\n"
      ).replacing("SE\tTarim\n", with: "SE\tTarim\t\t\n")
    ])
    let found = try pack.checked().diagnostics
    #expect(found.map(\.line) == [3])
    #expect(found.map(\.column) == [14])
    #expect(found.first?.message.contains("'Mills' is a second company: lists/firms.tsv:2") == true)
  }

  @Test(arguments: [
    ("said [z-a]", 18), ("said (so|[z-a])", 22), ("a said {2,1}", 19), ("said (?<no>a)(?<x", 26),
  ])
  func aRegexFaultIsToldWhereItStands(pattern: String, column: Int) throws {
    let rule =
      "rules:\n  - id: r\n    title: R\n    emits: claim/statement\n    match: '\(pattern)'\n"
    let pack = try ScratchPack(["claims/a.yaml": rule])
    let fault = try #require(try pack.checked().diagnostics.first)
    #expect(fault.line == 5)
    #expect(fault.column == column, "\(fault.rendered)")
  }
}
