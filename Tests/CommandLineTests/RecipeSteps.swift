import Foundation
import Testing

extension RecipePage {
  /// Does what the page says, and expects what it says of that.
  func follow(in sandbox: Sandbox, _ program: Program) throws {
    var said = ""
    var before: Step?
    for step in steps {
      switch step {
      case .write(let path, let text): try sandbox.write(path, text)
      case .append(let path, let text): try sandbox.write(path, try sandbox.text(path) + text)
      case .change(let path, let from, let to): try change(sandbox, path, from, to)
      case .run(let command):
        if case .run? = before {} else { said = "" }
        let outcome = try program.shell(command)
        #expect(outcome.code == 0, "\(command)\n\(outcome.error)")
        said += plain(outcome.output + outcome.error)
      case .expect(let line):
        let isSaid = said.contains(plain(line).dropLast())
        #expect(isSaid, "no `\(line)` in:\n\(said)")
      }
      before = step
    }
  }

  private func change(_ sandbox: Sandbox, _ path: String, _ from: String, _ to: String) throws {
    let text = try sandbox.text(path)
    let old = String(from.dropLast())
    #expect(text.components(separatedBy: old).count == 2, "\(path) has not once:\n\(old)")
    try sandbox.write(path, text.replacing(old, with: String(to.dropLast())))
  }

  /// White space counts as one space.
  private func plain(_ text: String) -> String {
    text.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: "\n") + "\n"
  }
}
