import Comparison
import Facts
import FoundationEssentials
import RulePacks

/// Confirms causes: extracts the new articles with one thing of the old side put back, and looks
/// which changes go away with it.
struct CauseCheck {
  private let inputs: DiffInputs

  init(_ inputs: DiffInputs) { self.inputs = inputs }

  func verified(
    _ result: Comparison.ComparisonResult
  ) async throws -> Comparison.ComparisonResult {
    guard !result.changes.isEmpty, let oldRules = inputs.oldRules, let newRules = inputs.newRules
    else { return result }
    var verified = result
    let withOldText = try await ScratchRun(rules: newRules).facts(of: inputs.oldPath)
    CauseConfirmation(facts: withOldText.facts).confirm(.article, in: &verified)
    for file in try Self.differingFiles(oldRules.folder, newRules.folder) {
      let pack = try Self.pack(newRules.folder, with: file, of: oldRules.folder)
      let rules = try await LoadedRules(folder: pack.path, lists: inputs.lists)
      let facts = try await ScratchRun(rules: rules).facts(of: inputs.newPath)
      CauseConfirmation(facts: facts.facts).confirm(.file(file), in: &verified)
    }
    return verified
  }

  /// Files of the packs that are not the same in both, below the folder of the pack.
  private static func differingFiles(_ old: String, _ new: String) throws -> [String] {
    func files(_ folder: String) throws -> [String: [UInt8]] {
      Dictionary(uniqueKeysWithValues: try PackFiles(folder).files.map { ($0.path, $0.bytes) })
    }
    let (before, after) = (try files(old), try files(new))
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  /// A copy of the new pack with one file as it was.
  private static func pack(
    _ new: String, with file: String, of old: String
  ) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let files = FileManager.default
    for name in try files.subpathsOfDirectory(atPath: new).sorted() {
      var isFolder = false
      _ = files.fileExists(atPath: "\(new)/\(name)", isDirectory: &isFolder)
      if isFolder {
        try files.createDirectory(
          atPath: "\(scratch.path)/\(name)", withIntermediateDirectories: true)
      } else if name != file {
        try files.copyItem(atPath: "\(new)/\(name)", toPath: "\(scratch.path)/\(name)")
      }
    }
    if files.fileExists(atPath: "\(old)/\(file)") {
      let target = URL(filePath: "\(scratch.path)/\(file)")
      try files.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.copyItem(atPath: "\(old)/\(file)", toPath: target.path)
    }
    return scratch
  }
}
