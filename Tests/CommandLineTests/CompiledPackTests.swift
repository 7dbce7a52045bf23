import Foundation
import Testing

/// What a start keeps of the rules for the next one.
@Suite struct CompiledPackTests {
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
  }

  private func extract(
    _ options: String = "", cache: String = "XDG_CACHE_HOME=$PWD/cache"
  ) throws -> Program.Outcome {
    try program.shell("\(cache) $P extract in --rules Rules \(options)")
  }

  private var kept: [String] { (try? sandbox.names("cache/tradefacts")) ?? [] }

  @Test func theSecondStartGivesTheSame() throws {
    let first = try extract()
    #expect(first.code == 0 && first.output.contains(#""rule":"accuse""#), "\(first.error)")
    #expect(kept.count == 1)
    let file = sandbox.path + "/cache/tradefacts/" + kept[0]
    let number = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
    let second = try extract()
    #expect(second.output == first.output && second.error == first.error && second.code == 0)
    // It was read, and not written anew.
    #expect(
      try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int == number)
    #expect(kept.count == 1)
  }

  @Test func runsAreTheSameRun() throws {
    #expect(try extract("-o first/").code == 0)
    #expect(try extract("-o second/").code == 0)
    for name in ["facts.jsonl", "manifest.json", "pack.json"] {
      #expect(try sandbox.text("first/" + name) == sandbox.text("second/" + name), "\(name)")
    }
    let again = try extract("-o first/")
    #expect(again.error.contains("unchanged, 0 changed, 0 new"), "\(again.error)")
  }

  @Test func anEditedRuleCountsAtOnce() throws {
    _ = try extract()
    let path = "Rules/claims/claims.yaml"
    let rules = try sandbox.text(path)
    try sandbox.write(path, rules.replacingOccurrences(of: "id: accuse", with: "id: charge"))
    #expect(try extract().output.contains(#""rule":"charge""#))
    // What was before counts again.
    try sandbox.write(path, rules)
    #expect(try extract().output.contains(#""rule":"accuse""#))
    #expect(kept.count == 2)
  }

  @Test func aListOfOnesOwnIsPartOfIt() throws {
    try sandbox.write("own.tsv", "name\tkind\nNorvik Rolling\tcompany\n")
    let plain = try extract().output
    let listed = try extract("--list own.tsv").output
    #expect(listed != plain && listed.contains("Norvik Rolling"))
    #expect(try extract("--list own.tsv").output == listed)
    #expect(try extract().output == plain)
    try sandbox.write("own.tsv", "name\tkind\nNorvik Mills\tcompany\n")
    #expect(try extract("--list own.tsv").output != listed)
  }

  @Test func faultsAreToldAtEachStart() throws {
    try sandbox.write(
      "Rules/claims/more.yaml",
      "rules:\n  - {id: odd, title: Odd, emits: claim/statement, match: '{source:agency} ((said'}\n"
    )
    let first = try extract()
    #expect(first.code == 1 && first.error.contains("Rules/claims/more.yaml:2"))
    let second = try extract()
    #expect(second.error == first.error && second.output == first.output && second.code == 1)
    #expect(kept.isEmpty)
  }

  @Test func withoutItNothingIsKept() throws {
    let plain = try extract("--no-cache").output
    #expect(try sandbox.names() == ["Rules", "in"])
    #expect(try extract().output == plain)
    #expect(kept.count == 1)
    #expect(try extract("--no-cache").output == plain)
  }

  @Test func withoutAPlaceNothingIsKept() throws {
    let plain = try extract("--no-cache").output
    // Not absolute, which the specification has ignored; no folder; none that can be made.
    for place in [
      "HOME=$PWD/home XDG_CACHE_HOME=cache", "env -u HOME -u XDG_CACHE_HOME",
      "XDG_CACHE_HOME=$PWD/Rules/pack.yaml",
    ] {
      let outcome = try extract(cache: place)
      #expect(outcome.output == plain && outcome.error.isEmpty && outcome.code == 0, "\(place)")
    }
    #expect(try sandbox.names() == ["Rules", "in"])
  }

  @Test func whatIsDamagedIsWrittenAnew() throws {
    let first = try extract()
    let name = "cache/tradefacts/" + kept[0]
    let whole = try Data(contentsOf: URL(fileURLWithPath: sandbox.path + "/" + name))
    try sandbox.write(name, Array(whole.prefix(whole.count / 2)))
    let second = try extract()
    #expect(second.output == first.output && second.error.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: sandbox.path + "/" + name)) == whole)
  }

  @Test func reportReadsIt() throws {
    let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Rules").path
    #expect(try extract("-o run/").code == 0)
    let line = "$P report run/ --rules '\(rules)'"
    let plain = try program.shell(line + " --no-cache")
    #expect(plain.code == 0, "\(plain.error)")
    _ = try program.shell("$P extract in --rules '\(rules)'")
    #expect(try program.shell(line).output == plain.output)
  }
}
