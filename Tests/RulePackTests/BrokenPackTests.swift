import Foundation
import RulePacks
import Testing

/// A mistake in a pack is told with its place, and takes nothing else down.
@Suite("Broken packs") struct BrokenPackTests {
  private static let good = """
      - id: claim.ok
        title: Somebody says something
        emits: claim/statement
        match: '{source:company} said {content:~rest}'
        tests:
          - fires: '[source:Norvik Steel] said [content:no].'

    """

  /// A pack with one rule file; the rule `claim.ok` stands in it besides `rule`.
  private func pack(_ rule: String) throws -> RulePack {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let claims = folder.appending(path: "claims")
    try FileManager.default.createDirectory(at: claims, withIntermediateDirectories: true)
    try "name: test\nversion: '1'\n".write(
      to: folder.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
    try ("rules:\n" + rule + Self.good).write(
      to: claims.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
    return try RulePack(folder: folder.path)
  }

  private func rule(_ body: String) -> String {
    "  - id: claim.bad\n    title: Bad\n    emits: claim/statement\n\(body)\n"
  }

  @Test(arguments: [
    ("    match: '{source:compny} said'", "unknown slot kind `compny`", 5, 13),
    ("    match: 'said (so'", "( without )", 5, 18),
    ("    match: '{__x:company} said'", "`__x` is no name of a role", 5, 13),
    ("    match: 'said (?<__x>so)'", "begins with two underscores", 5, 18),
    ("    match: 'said {@accuze}'", "unknown word class `accuze`", 5, 18),
    ("    match: 'said [a-z'", "[ without ]", 5, 18),
    ("    match: 'said {~gup 0-3} so'", "unknown phrase `~gup 0-3`", 5, 18),
    ("    matsh: 'said'", "a rule has no key 'matsh'", 5, 5),
    ("    match: '.*'", "no word is sure to occur", 5, 12),
    ("    match: 'said *+*'", "not a regular expression", 5, 17),
  ])
  func oneBadRuleIsToldAndTheRestLoads(
    body: String, message: String, line: Int, column: Int
  ) throws {
    let pack = try pack(rule(body))
    #expect(pack.rules.map(\.id) == ["claim.ok"])
    let fault = try #require(pack.diagnostics.first { $0.message.contains(message) })
    #expect(fault.file == "claims/a.yaml")
    #expect(fault.line == line)
    #expect(fault.column == column)
    #expect(fault.rendered.contains("\n  " + body + "\n"))
  }

  @Test func anUnknownKindIsMetWithTheNearest() throws {
    let pack = try pack(rule("    match: '{source:compny} said'"))
    #expect(pack.diagnostics.first?.advice == "did you mean 'company'?")
  }

  @Test func anIdIsTakenOnce() throws {
    let pack = try pack(Self.good)
    #expect(pack.rules.count == 1)
    #expect(pack.diagnostics.first?.message.contains("already taken") == true)
  }

  @Test func aFolderWithoutAPackIsNoPack() {
    let fault = #expect(throws: RulePackError.self) { try RulePack(folder: "/nowhere/at/all") }
    #expect(fault?.description.contains("no such folder") == true)
  }
}
