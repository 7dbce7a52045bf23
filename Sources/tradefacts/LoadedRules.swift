import Extraction
import Facts
import RulePacks

/// The rule pack and the user's own lists, read as the arguments say.
struct LoadedRules {
  let folder: String
  let pack: RulePack
  private let lists: [UserListFile]
  /// True where rows of a user's list were left out.
  let hasListErrors: Bool

  /// What is wrong with single rules and rows is reported, and the rest is used.
  init(_ arguments: Arguments) async throws {
    try await self.init(
      folder: try RulesFolder.find(arguments), lists: arguments.values("list"))
  }

  /// - Parameter paths: the user's own lists.
  init(folder: String, lists paths: [String]) async throws {
    let files = try paths.map { try UserListFile(reading: $0) }
    let reading = Task.detached { try files.map { try UserList($0) } }
    self.folder = folder
    var pack = try RulesFolder.load(folder)
    let read = try await reading.value
    for list in read {
      pack.add(list)
      for fault in list.diagnostics { Terminal.error("\(fault.rendered)\n") }
    }
    self.pack = pack
    lists = files
    hasListErrors = read.contains { !$0.diagnostics.isEmpty }
  }

  /// True where something did not load.
  var hasErrors: Bool { pack.hasErrors || hasListErrors }

  /// The lists as the manifest of a run names them.
  func listHashes() throws -> [RunManifest.List] {
    try lists.map {
      RunManifest.List(name: $0.name, sha256: try RulePackHash.sha256(of: $0.bytes))
    }
  }

  /// File of the pack, or list → part of it → the first digits of the hash of what it says; and
  /// the hash of all of them in their order.
  func partHashes() throws -> (parts: [String: [String: String]], whole: String) {
    var parts = try PackParts(folder: folder)
    for list in lists { parts.add(list) }
    let identity = try Identity()
    let whole = try ContentHash()
    var hashes: [String: [String: String]] = [:]
    for part in parts.parts {
      let content = part.content
      try whole.add(Array("\(part.file)\u{1F}\(part.name)\u{1F}\(content.count)\u{1F}".utf8))
      try whole.add(content)
      hashes[part.file, default: [:]][part.name] = String(
        try identity.sha256(content, in: 0..<content.count).prefix(Self.partDigits))
    }
    return (hashes, try whole.finish())
  }

  private static let partDigits = 12
}
