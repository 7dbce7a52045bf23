import Extraction
import Facts
import RulePacks

/// The rule pack and the user's own lists, read as the arguments say.
struct LoadedRules {
  let folder: String
  let pack: RulePack
  private let lists: [UserListFile]
  /// Where a pack that was read from its sources may be kept, and as what; nil where it is kept
  /// already, or is not to be.
  private let vacancy: (packs: CompiledPacks, key: CompiledPackKey)?
  /// Of rules that are only applied; nil where the pack was kept, so that no pattern has a fault.
  let unchecked: UncheckedPatterns?
  /// True where rows of a user's list were left out.
  let hasListErrors: Bool

  /// What is wrong with single rules and rows is reported, and the rest is used.
  @MainActor init(_ arguments: Arguments) async throws {
    try await self.init(
      folder: try RulesFolder.find(arguments), lists: arguments.values("list"))
  }

  /// The same for commands that only apply the rules: where a compiled pack was kept, it is used, and
  /// the pack has nothing that only helps to work on rules.
  @MainActor static func applied(_ arguments: Arguments) async throws -> LoadedRules {
    try await LoadedRules(
      folder: try RulesFolder.find(arguments), lists: arguments.values("list"),
      isApplied: true,
      compiled: arguments.has("no-cache") ? nil : CompiledPacks.ofUser)
  }

  /// - Parameters:
  ///   - paths: the user's own lists.
  ///   - compiled: packs that were kept; nil to read all anew.
  @MainActor init(
    folder: String, lists paths: [String], isApplied: Bool = false,
    compiled: CompiledPacks? = nil
  ) async throws {
    self.folder = folder
    let lists = try paths.map { try UserListFile(reading: $0) }
    self.lists = lists
    let files = try PackFiles(folder)
    let place = try compiled.flatMap { packs in
      try Self.key(files, lists).map { (packs: packs, key: $0) }
    }
    if let place, let kept = await place.packs.pack(place.key) {
      (pack, hasListErrors, vacancy, unchecked) = (kept, false, nil, nil)
      return
    }
    let reading = Task.detached { try lists.map { try UserList($0) } }
    var pack = try RulesFolder.load(folder, files)
    let read = try await reading.value
    for list in read {
      pack.add(list)
      for fault in list.diagnostics { Terminal.error("\(fault.rendered)\n") }
    }
    self.pack = isApplied ? pack.forExtraction : pack
    unchecked = isApplied ? UncheckedPatterns(pack.patterns) : nil
    hasListErrors = read.contains { !$0.diagnostics.isEmpty }
    vacancy = place
  }

  private static func key(_ files: PackFiles, _ lists: [UserListFile]) throws -> CompiledPackKey? {
    guard let program = LoadedCode.identity else { return nil }
    return try CompiledPackKey(files, lists: lists, program: program) { pieces in
      let hash = try ContentHash()
      for piece in pieces { try hash.add(piece) }
      return try hash.finish()
    }
  }

  /// Keeps the pack for the next start, where nothing is wrong in it that would have to be said
  /// again. All patterns must have been checked and be without faults.
  func keep() {
    guard let vacancy, pack.diagnostics.isEmpty, !hasListErrors else { return }
    vacancy.packs.keep(pack, as: vacancy.key)
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
