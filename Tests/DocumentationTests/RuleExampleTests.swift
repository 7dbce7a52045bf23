import Extraction
@testable import Facts
import Foundation
@testable import RulePacks
import Testing

/// Every YAML example of docs/rule-format.md is loaded as part of a pack, and its tests are run.
@Suite("Rule examples") struct RuleExampleTests {
  private static let page = "docs/rule-format.md"

  private func blocks() throws -> [Page.Block] {
    try Page(Self.page).blocks.filter { $0.language == "yaml" }
  }

  /// What stands first in a block.
  private func key(_ block: Page.Block) throws -> [String] {
    let node = try YAMLReader.read(Array(block.text.utf8), file: "line \(block.line)")
    return node.pairs?.compactMap(\.key.text) ?? []
  }

  @Test func theExamplesLoadAndTheirTestsPass() throws {
    let pack = try ExamplePack()
    defer { pack.remove() }
    var files: [String] = []
    for block in try blocks() {
      let keys = try key(block)
      if keys.contains("classes") {
        try pack.write("words/example-\(block.line).yaml", block.text)
      } else if keys.contains("rules") {
        files.append("examples/line-\(block.line).yaml")
        try pack.write("examples/line-\(block.line).yaml", block.text)
      }
    }
    #expect(files.count >= 13)
    let loaded = try RulePack(folder: pack.folder, withGivens: true)
    #expect(loaded.diagnostics.map(\.description) == [])
    let run = RuleTester(loaded).run(files)
    let results = run.results
    #expect(results.count >= 40)
    for result in results where result.fails || result.passesByAccident {
      Issue.record("\(result.file):\(result.test.line) \(result.fault ?? "is no gap any more")")
    }
    let missing = run.coverage.missing.filter { files.contains($0.file) }
    #expect(missing.map { "\($0.rule): \($0.kind.rawValue) \($0.name)" } == [])
  }

  @Test func theExamplesAreValidByTheSchema() throws {
    let schema = try JSONSchema(parsing: Repository.text("docs/rule-format.schema.json"))
    for block in try blocks() where try key(block).contains("rules") {
      let node = try YAMLReader.read(Array(block.text.utf8), file: Self.page)
      #expect(schema.faults(JSONValue(node)) == [], "line \(block.line)")
    }
  }

  /// The excerpt of the pack's own file is in it.
  @Test func theExcerptIsInThePack() throws {
    let pack = try Repository.text("Rules/pack.yaml").split(separator: "\n")
    let excerpts = try blocks().filter { try key($0).contains("everywhere") }
    #expect(excerpts.count == 1)
    for line in excerpts.flatMap({ $0.text.split(separator: "\n") }) {
      #expect(pack.contains(line), "Rules/pack.yaml has no such line")
    }
  }

  /// What the language has is told of.
  @Test func thePageNamesEverything() throws {
    let page = try Repository.text(Self.page)
    let head = try YAMLReader.read(Array(Repository.text("Rules/pack.yaml").utf8), file: "pack")
    let slots = head["slots"]?.pairs?.compactMap(\.key.text) ?? []
    #expect(!slots.isEmpty)
    let words =
      SlotKind.allCases.map(\.name) + slots + RuleDecoder.keys + RuleDecoder.conditionKeys
      + RuleDecoder.roleKeys + RuleDecoder.linkKeys + RuleTestReader.keys
      + RulePackLoader.ruleFileKeys + RuleLayer.allCases.map(\.rawValue)
    for word in words {
      let isTold = page.contains("`\(word)`")
      #expect(isTold, "docs/rule-format.md does not tell of `\(word)`")
    }
    for phrase in ["~gap", "~np", "~clause", "~rest", "~quote", "~active @", "~passive @"] {
      #expect(page.contains(phrase))
    }
    for form in FormFilter.allCases where form != .all {
      #expect(page.contains(".\(form.rawValue)"), "form .\(form.rawValue)")
    }
  }
}
