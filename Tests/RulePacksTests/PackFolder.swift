import FoundationEssentials

@testable import RulePacks

/// A folder of its own for one test, removed afterwards, with a small rule pack.
final class PackFolder {
  let path: String

  init() throws {
    let unique = String(UInt64.random(in: .min ... .max), radix: 16)
    path = FileManager.default.temporaryDirectory.path + "/tradefacts-pack-\(unique)"
    try write("Rules/pack.yaml", "name: small\nversion: '7'\n")
    try write(
      "Rules/lists/names.tsv",
      "id\tkind\tname\nx-board\tagency\tPort Board\nx-mill\tcompany\tMill\n")
    try write("Rules/words/words.yaml", "classes:\n  accuse: {verbs: [accuse]}\n")
    try write(
      "Rules/claims/claims.yaml",
      """
      rules:
        - id: accuse
          title: An agency accuses a company
          emits: claim/accusation
          match: '{source:agency} (?<cue>{@accuse}) {target:company}'
      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  var rules: PackFiles { get throws { try PackFiles("\(path)/Rules") } }

  /// The packs kept below `cache`.
  var kept: CompiledPacks { CompiledPacks(folder: "\(path)/cache/tradefacts") }

  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }
}
