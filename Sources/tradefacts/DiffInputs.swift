import Facts
import FoundationEssentials

/// The two sides of a comparison: facts that were extracted before, or articles.
struct DiffInputs {
  let oldPath: String
  let newPath: String
  /// The user's own lists, the same for both sides.
  let lists: [String]
  /// Of the sides that are articles.
  private(set) var oldRules: LoadedRules?
  private(set) var newRules: LoadedRules?

  init(_ arguments: Arguments) throws(UsageError) {
    lists = arguments.values("list")
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

  /// Loads the rule packs of the sides that are articles, each once.
  mutating func load(_ arguments: Arguments) async throws {
    if Self.isArticles(newPath) { newRules = try await LoadedRules(arguments) }
    guard Self.isArticles(oldPath) else { return }
    if let folder = arguments.value("old-rules") {
      oldRules = try await LoadedRules(folder: folder, lists: lists)
    } else if let newRules {
      oldRules = newRules
    } else {
      oldRules = try await LoadedRules(arguments)
    }
  }

  func old() async throws -> FactsContents { try await Self.read(oldPath, oldRules) }

  func new() async throws -> FactsContents { try await Self.read(newPath, newRules) }

  private static func read(_ path: String, _ rules: LoadedRules?) async throws -> FactsContents {
    guard let rules else { return try FactsFile.withOrigin(path: path) }
    let facts = try await ScratchRun(rules: rules).facts(of: path)
    // Patterns are compiled as they are needed; those that are not are no less wrong.
    RulesFolder.report(await rules.pack.patternFaultsInParallel(), rules.folder)
    return facts
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
