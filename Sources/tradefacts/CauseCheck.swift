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
    if result.changes.isEmpty { return result }
    let oldRules = try await inputs.oldRules()
    let newRules = try await inputs.newRules()
    var verified = result
    let withOldText = try await ScratchRun(rules: newRules).facts(of: inputs.oldPath)
    CauseConfirmation(facts: withOldText.facts).confirm(.article, in: &verified)
    for file in try Self.differingFiles(oldRules.folder, newRules.folder) {
      let pack = try Self.pack(newRules.folder, with: file, of: oldRules.folder)
      let rules = try await LoadedRules(folder: pack.path, lists: [])
      let facts = try await ScratchRun(rules: rules).facts(of: inputs.newPath)
      CauseConfirmation(facts: facts.facts).confirm(.file(file), in: &verified)
    }
    return verified
  }

  /// Files of the packs that are not the same in both, below the folder of the pack.
  private static func differingFiles(_ old: String, _ new: String) throws -> [String] {
    let files = FileManager.default
    let names = try Set(files.subpathsOfDirectory(atPath: old))
      .union(files.subpathsOfDirectory(atPath: new))
    return names.filter { name in
      [".yaml", ".yml", ".tsv", ".txt"].contains { name.hasSuffix($0) }
        && files.contents(atPath: "\(old)/\(name)") != files.contents(atPath: "\(new)/\(name)")
    }.sorted()
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
