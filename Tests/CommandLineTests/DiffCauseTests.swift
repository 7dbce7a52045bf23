import Foundation
import Testing

/// Prepared changes, each with what must be found: how facts are aligned, and why they changed.
@Suite("Changes and their causes") struct DiffCauseTests {
  typealias Edit = DiffPack.Edit

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Made on both sides, before.
    var base: [Edit] = []
    var edits: [Edit]
    var expected: [String]

    var testDescription: String { name }
  }

  private static func article(_ old: String, _ new: String) -> Edit { Edit("a.txt", old, new) }

  private static let accusation =
    "The Port Board accused Norvik Steel of dumping. The ships waited.\n\n"

  static let articleCases: [Case] = [
    Case(
      name: "an amount in the text",
      edits: [article("$3 million", "$4 million")],
      expected: ["changed money/fine span,value.amount,context: article a.txt changed"]),
    Case(
      name: "a verb in the text",
      edits: [article("may bar", "will bar")],
      expected: ["changed action/import_ban span,status,certainty,context: article a.txt changed"]),
    Case(
      name: "a name in the text",
      edits: [article("bar Halden Motors", "bar Norvik Steel")],
      expected: ["changed action/import_ban roles.target,context: article a.txt changed"]),
    Case(
      name: "words beside the fact",
      edits: [article("The Toll Office may", "On Sunday the Toll Office may")],
      expected: ["changed action/import_ban context: article a.txt changed"]),
    Case(
      name: "a sentence without facts", edits: [article("It rained", "It snowed")], expected: []),
    Case(
      name: "a sentence deleted", edits: [article(accusation, "")],
      expected: ["removed claim/accusation: article a.txt changed"]),
    Case(
      name: "a sentence added",
      edits: [article("It rained", "The Port Board barred Norvik Steel.\n\nIt rained")],
      expected: ["added action/import_ban: article a.txt changed"]),
    Case(
      name: "a paragraph moved",
      edits: [article(accusation, ""), article("docks.\n", "docks.\n\n" + accusation)],
      expected: ["moved claim/accusation sentence: article a.txt changed"]),
    Case(
      name: "a sentence twice",
      edits: [article("It rained", accusation + "It rained")],
      expected: ["added claim/accusation: article a.txt changed"]),
    Case(
      name: "a line wrapped", edits: [article("may bar Halden", "may bar\nHalden")], expected: []),
    Case(
      name: "a heading", edits: [article("Oats and ports", "Ports and oats, again")], expected: []),
    Case(
      name: "another sentence with the same fact",
      edits: [
        article("The Toll Office may bar", "So ends the week in port, as the Toll Office may bar")
      ],
      expected: ["changed action/import_ban context: article a.txt changed"]),
  ]

  static let packCases: [Case] = [
    Case(
      name: "a rule edited",
      edits: [Edit("claims/claims.yaml", "claim/accusation", "claim/allegation")],
      expected: ["changed claim/allegation subtype: rule claim.accuse changed"]),
    Case(
      name: "a constant of a rule",
      edits: [Edit("actions/actions.yaml", "effect: restrict", "effect: neutral")],
      expected: ["changed action/import_ban effect: rule action.bar changed"]),
    Case(
      name: "a rule removed",
      edits: [
        Edit("actions/actions.yaml", DiffPack.files["actions/actions.yaml"] ?? "", "rules: []\n")
      ],
      expected: ["removed action/import_ban: rule action.bar removed"]),
    Case(
      name: "a rule removed and another fact there",
      edits: [Edit("money/money.yaml", DiffPack.files["money/money.yaml"] ?? "", "rules: []\n")],
      expected: ["changed money/other subtype,roles.payer,roles.payee: rule money.fine removed"]),
    Case(
      name: "a rule added",
      edits: [
        Edit(
          "actions/actions.yaml", "rules:\n",
          "rules:\n  - id: action.fine\n    title: A fine\n    emits: action/enforcement_fine\n"
            + "    match: '{actor:agency} (?<cue>fined) {target:company}'\n")
      ],
      expected: ["added action/enforcement_fine: rule action.fine added"]),
    Case(
      name: "a rule that wins the words",
      edits: [
        Edit(
          "claims/claims.yaml", "rules:\n",
          "rules:\n  - id: claim.charge\n    title: A charge\n    emits: claim/allegation\n"
            + "    match: '{source:agency} (?<cue>accused) {target:company} of (?<content>[a-z]+)'\n"
            + "    beats: [claim.accuse]\n")
      ],
      expected: ["changed claim/allegation subtype: rule claim.charge added"]),
    Case(
      name: "another id of a rule",
      edits: [Edit("claims/claims.yaml", "claim.accuse", "claim.blame")], expected: []),
    Case(
      name: "a title and a comment",
      edits: [
        Edit("claims/claims.yaml", "title: An agency accuses", "# so\n    title: Somebody accuses")
      ],
      expected: []),
    Case(
      name: "a phrase of a rule",
      base: [article("The Port Board accused", "The Port Board late accused")],
      edits: [Edit("claims/claims.yaml", "(?:late|on Monday)", "(?:on Monday)")],
      expected: ["removed claim/accusation: words =late changed"]),
    Case(
      name: "a row added",
      base: [article("It rained", "The Dock Office may bar Norvik Steel.\n\nIt rained")],
      edits: [Edit("lists/names.tsv", "c-halden", "x-dock\tagency\tDock Office\t\nc-halden")],
      expected: ["added action/import_ban: list x-dock added"]),
    Case(
      name: "a row removed",
      edits: [Edit("lists/names.tsv", "c-halden\tcompany\tHalden Motors\t\n", "")],
      expected: ["removed action/import_ban: list c-halden removed"]),
    Case(
      name: "another name in a row",
      base: [article("accused Norvik Steel", "accused Norvik Rolling")],
      edits: [Edit("lists/names.tsv", "Norvik Steel\t", "Norvik Steel\tNorvik Rolling")],
      expected: ["added claim/accusation: list c-norvik changed"]),
    Case(
      name: "a word class",
      edits: [Edit("words/words.yaml", "verbs: [accuse]", "verbs: [blame]")],
      expected: ["removed claim/accusation: words @accuse changed"]),
    Case(
      name: "what a word says of status",
      edits: [Edit("words/status.yaml", "[may], status: considered", "[may], status: planned")],
      expected: ["changed action/import_ban status: words status changed"]),
    Case(
      name: "a value rule",
      edits: [Edit("values/money.yaml", "(?<scale>{=scale})?", "")],
      expected: ["changed money/fine span,value.amount,value.why: rule value.money changed"]),
  ]

  static let mixedCases: [Case] = [
    Case(
      name: "a rule, and the article elsewhere",
      edits: [
        Edit("claims/claims.yaml", "claim/accusation", "claim/allegation"),
        article("It rained", "It snowed"),
      ],
      expected: ["changed claim/allegation subtype: rule claim.accuse changed"]),
    Case(
      name: "a rule, and its sentence",
      edits: [
        Edit("actions/actions.yaml", "effect: restrict", "effect: neutral"),
        article("may bar Halden Motors", "may bar Halden Motors today"),
      ],
      expected: [
        "changed action/import_ban effect,context: article a.txt changed, rule action.bar changed"
      ]),
    Case(
      name: "two parts, each with its fact",
      edits: [
        Edit("claims/claims.yaml", "claim/accusation", "claim/allegation"),
        Edit("words/status.yaml", "[may], status: considered", "[may], status: planned"),
      ],
      expected: [
        "changed claim/allegation subtype: rule claim.accuse changed",
        "changed action/import_ban status: words status changed",
      ]),
  ]

  @Test(arguments: articleCases + packCases + mixedCases)
  func prepared(_ change: Case) throws {
    let sandbox = try Sandbox()
    try DiffPack.write("old", to: sandbox, change.base)
    try DiffPack.write("new", to: sandbox, change.base + change.edits)
    let outcome = try Program(in: sandbox).run(
      "diff", "old", "new", "--old-rules", "old-rules", "--rules", "new-rules", "--format", "json")
    #expect(try Self.changes(outcome.output) == change.expected, "\(change.name)")
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: articleCases + packCases)
  func eachCauseIsConfirmed(_ change: Case) throws {
    let sandbox = try Sandbox()
    try DiffPack.write("old", to: sandbox, change.base)
    try DiffPack.write("new", to: sandbox, change.base + change.edits)
    let outcome = try Program(in: sandbox).run(
      "diff", "old", "new", "--old-rules", "old-rules", "--rules", "new-rules", "--cause", "verify",
      "--format", "json", "--type", "claim,action,money")
    let causes = outcome.output.components(separatedBy: #"{"kind": "#).dropFirst()
    #expect(causes.allSatisfy { $0.contains(#""verified": true}"#) }, "\(outcome.output)")
    #expect(causes.count == change.expected.count)
  }

  /// `changed money/fine span,value.amount: article a.txt changed`, without facts of entities.
  static func changes(_ json: String) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let changes = object?["changes"] as? [[String: Any]] ?? []
    return changes.filter { $0["type"] as? String != "entity" }.map { change in
      let paths = (change["deltas"] as? [[String: Any]] ?? []).map { $0["path"] as? String ?? "" }
      let causes = (change["causes"] as? [[String: Any]] ?? []).map { cause in
        ["kind", "name", "change"].compactMap { cause[$0] as? String }.joined(separator: " ")
      }
      let fact = "\(change["change"] ?? "") \(change["type"] ?? "")/\(change["subtype"] ?? "")"
      return (paths.isEmpty ? fact : fact + " " + paths.joined(separator: ","))
        + (causes.isEmpty ? "" : ": " + causes.joined(separator: ", "))
    }
  }
}
