import Foundation
import Testing

/// docs/runs.md, followed word for word.
@Suite struct RunPageTests {
  @Test func theStepsSayWhatThePageShows() throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let text = try String(contentsOfFile: top + "/docs/runs.md", encoding: .utf8)
    // The rest shows what depends on the moment.
    let followed = try #require(text.range(of: "## Stopped")).lowerBound
    let sandbox = try Sandbox()
    let program = Program(in: sandbox)
    var said = ""
    var lines = 0
    for step in try RecipePage(String(text[..<followed])).steps {
      switch step {
      case .write(let path, let text): try sandbox.write(path, text)
      case .run(let command):
        let outcome = try program.shell(
          command.replacing("tradefacts extract", with: "$P extract --rules \(top)/Rules"))
        said = outcome.output + outcome.error
      case .expect(let line):
        lines += 1
        #expect(said.contains(line), "no `\(line)` in:\n\(said)")
      case .append, .change: Issue.record("the page has no such step")
      }
    }
    #expect(lines == 7)
  }
}
