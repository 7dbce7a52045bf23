import Comparison
import Facts
import FoundationEssentials
import RulePacks

/// Confirms causes: extracts the new articles with one thing of the old side put back, and looks
/// which changes go away with it.
struct CauseCheck {
  private let old: Side
  private let new: Side

  /// What can be extracted again.
  private struct Side {
    let articles: String
    let rules: LoadedRules
    let lists: [String]
    let options: [String: String]
  }

  init(_ contents: DiffContents) throws {
    old = try Self.side(contents.inputs.old, contents.oldRules, contents.old.origin, "--old-")
    new = try Self.side(contents.inputs.new, contents.newRules, contents.new.origin, "--")
  }

  /// - Parameter option: what the names of the options for this side begin with.
  private static func side(
    _ side: DiffSide, _ rules: LoadedRules?, _ origin: RunOrigin, _ option: String
  ) throws -> Side {
    guard let rules else { preconditionFailure("the contents were read to be verified") }
    let articles = try side.articlesToVerify(option)
    if !side.isExtracted, origin.rules != (try RulePackHash.sha256(of: rules.folder)) {
      throw UsageError(
        message: "--cause verify: \(side.path) was not made with the rules in \(rules.folder);"
          + " name those it was made with, with \(option)rules")
    }
    return Side(
      articles: articles, rules: rules, lists: side.lists, options: origin.options ?? [:])
  }

  func verified(
    _ result: Comparison.ComparisonResult
  ) async throws -> Comparison.ComparisonResult {
    guard !result.changes.isEmpty else { return result }
    var verified = result
    let withOldText = try await facts(new.rules, of: old)
    CauseConfirmation(facts: withOldText.facts).confirm(.article, in: &verified)
    for file in try Self.differingFiles(old.rules.folder, new.rules.folder) {
      let pack = try Self.pack(new.rules.folder, with: file, of: old.rules.folder)
      let rules = try await LoadedRules(folder: pack.path, lists: new.lists)
      let facts = try await facts(rules, of: new)
      CauseConfirmation(facts: facts.facts).confirm(.file(file), in: &verified)
    }
    for swap in listSwaps() {
      let rules = try await LoadedRules(folder: new.rules.folder, lists: swap.lists)
      let facts = try await facts(rules, of: new)
      CauseConfirmation(facts: facts.facts).confirm(.file(swap.name), in: &verified)
    }
    return verified
  }

  private func facts(_ rules: LoadedRules, of side: Side) async throws -> FactsContents {
    try await ScratchRun(rules: rules, options: side.options).facts(of: side.articles)
  }

  /// The new side's lists with one of them as it was: other rows, gone, or not there yet.
  private func listSwaps() -> [(name: String, lists: [String])] {
    func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let before = Dictionary(old.lists.map { (name($0), $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.lists.map { (name($0), $0) }, uniquingKeysWith: { $1 })
    return Set(before.keys).union(after.keys).sorted().compactMap { file in
      let (was, now) = (before[file], after[file])
      if let was, let now, RulePackHash.isSame(was, now) { return nil }
      var lists = new.lists
      if let now, let place = lists.firstIndex(of: now) {
        if let was { lists[place] = was } else { lists.remove(at: place) }
      } else if let was {
        lists.append(was)
      }
      return (file, lists)
    }
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
