import Foundation
import Testing

/// What README.md shows must be what the program does with the shipped rules.
@Suite struct ReadmeTests {
  private let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The first block of that language in the README.
  private func block(_ language: String) throws -> String {
    let readme = try String(contentsOfFile: top + "/README.md", encoding: .utf8)
    let after = try #require(readme.range(of: "```\(language)\n")).upperBound
    let end = try #require(readme.range(of: "```", range: after..<readme.endIndex)).lowerBound
    return String(readme[after..<end])
  }

  private func object(_ text: some StringProtocol) throws -> NSDictionary {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? NSDictionary)
  }

  @Test func theExampleGivesTheFact() throws {
    let sandbox = try Sandbox()
    let outcome = try Program(in: sandbox).run(
      "extract", "-", "--rules", top + "/Rules", input: try block("text"))
    #expect(outcome.code == 0)
    let shown = try object(try block("json"))
    let facts = try outcome.output.split(separator: "\n").map { try object($0) }
    let same = facts.first { $0["id"] as? String == shown["id"] as? String }
    #expect(same == shown, "README.md shows another fact; put in what the program gives")
  }
}
