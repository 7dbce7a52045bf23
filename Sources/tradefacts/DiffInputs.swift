import Facts
import FoundationEssentials

/// The two sides of a comparison: facts that were extracted before, or articles.
struct DiffInputs {
  let oldPath: String
  let newPath: String
  private let arguments: Arguments

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    let operands = arguments.operands
    if let baseline = arguments.value("baseline") {
      guard operands.count == 1 else {
        throw UsageError(message: "with --baseline give one file or folder of facts: NEW")
      }
      (oldPath, newPath) = (baseline, operands[0])
    } else {
      guard operands.count == 2 else {
        throw UsageError(message: "give two files or folders of facts: OLD and NEW")
      }
      (oldPath, newPath) = (operands[0], operands[1])
    }
  }

  /// True where both sides are articles, so that they can be extracted again.
  var areArticles: Bool { Self.isArticles(oldPath) && Self.isArticles(newPath) }

  func old() async throws -> FactsContents { try await read(oldPath, rules: oldRules) }

  func new() async throws -> FactsContents { try await read(newPath, rules: newRules) }

  /// The pack of the old side.
  func oldRules() async throws -> LoadedRules {
    guard let folder = arguments.value("old-rules") else { return try await newRules() }
    return try await LoadedRules(folder: folder, lists: arguments.values("list"))
  }

  func newRules() async throws -> LoadedRules { try await LoadedRules(arguments) }

  private func read(
    _ path: String, rules: () async throws -> LoadedRules
  ) async throws -> FactsContents {
    guard Self.isArticles(path) else { return try FactsFile.withOrigin(path: path) }
    return try await ScratchRun(rules: try await rules()).facts(of: path)
  }

  /// A folder that is no run, or a file of text.
  private static func isArticles(_ path: String) -> Bool {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    if isFolder {
      let runFiles = ["facts.jsonl", "manifest.json"]
      return !runFiles.contains { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
    }
    return [".txt", ".text", ".md"].contains { path.hasSuffix($0) }
  }
}
