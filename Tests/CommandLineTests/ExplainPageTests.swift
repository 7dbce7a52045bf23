import Foundation
import Testing

/// docs/explaining.md shows what the program says today.
@Suite struct ExplainPageTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The blocks of the page: a command behind `$`, then what it writes.
  private static func examples() throws -> [(command: String, output: String)] {
    let page = try String(contentsOfFile: top + "/docs/explaining.md", encoding: .utf8)
    return page.components(separatedBy: "```text\n").dropFirst().compactMap { part in
      let block = part.components(separatedBy: "\n```")[0]
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      guard let first = lines.first, first.hasPrefix("$ ") else { return nil }
      return (String(first.dropFirst(2)), lines.dropFirst().joined(separator: "\n"))
    }
  }

  @Test func theExamplesAreReal() throws {
    let examples = try Self.examples()
    #expect(examples.count == 3)
    for example in examples {
      let command = example.command.replacingOccurrences(of: "tradefacts", with: "\"$P\"")
      let outcome = try Program(at: Self.top).shell(command)
      #expect(outcome.output.trimmingCharacters(in: .newlines) == example.output, "\(command)")
    }
  }
}
