import Foundation

/// The steps of a page of recipes: files to write, lines to add and to change, commands, and what
/// they must say.
struct RecipePage {
  enum Step: Equatable {
    case write(path: String, text: String)
    case append(path: String, text: String)
    case change(path: String, from: String, to: String)
    case run(command: String)
    /// Of the commands since the last other step.
    case expect(line: String)
  }

  struct Unreadable: Error, CustomStringConvertible { var description: String }

  private(set) var steps: [Step] = []
  private var prose = ""
  private var pendingChange: (path: String, from: String)?

  init(_ text: String) throws {
    let parts = text.components(separatedBy: "```")
    for (index, part) in parts.enumerated() {
      if index % 2 == 0 {
        prose = part
      } else {
        let end = try Self.firstLineEnd(part)
        let language = String(part[..<end])
        try read(language, String(part[part.index(after: end)...]))
      }
    }
  }

  private static func firstLineEnd(_ part: String) throws -> String.Index {
    guard let end = part.firstIndex(of: "\n") else {
      throw Unreadable(description: "a block without an end: \(part)")
    }
    return end
  }

  /// What the last words before the block tell to do with it.
  private mutating func read(_ language: String, _ text: String) throws {
    let words = prose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let path = words.split(separator: "`").last { $0.contains("/") && !$0.contains(" ") }
      .map(String.init)
    if language == "sh" {
      steps += text.split(separator: "\n").map { .run(command: String($0)) }
    } else if words == "to", let (path, from) = pendingChange {
      steps.append(.change(path: path, from: from, to: text))
      pendingChange = nil
    } else if let path, words.hasSuffix("Write `\(path)`:") {
      steps.append(.write(path: path, text: text))
    } else if let path, words.hasSuffix("Add to the end of `\(path)`:") {
      steps.append(.append(path: path, text: text))
    } else if let path, words.hasSuffix("In `\(path)`, change") {
      pendingChange = (path, text)
    } else if language == "text", words.isEmpty, case .run? = steps.last {
      steps += text.split(separator: "\n").map { .expect(line: String($0)) }
    } else {
      throw Unreadable(description: "what is to be done with this block? \(text)")
    }
  }
}
