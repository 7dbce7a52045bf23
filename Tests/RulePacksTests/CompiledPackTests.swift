import DocumentModel
import FoundationEssentials
import Testing

@testable import RulePacks

@Suite struct CompiledPackTests {
  private let folder: PackFolder

  init() throws { folder = try PackFolder() }

  /// Any 64 digits do for a key, since here nothing is hashed.
  private func key(_ digit: Character = "0") -> CompiledPackKey {
    CompiledPackKey(digits: String(repeating: digit, count: 64))
  }

  /// Its rules, then its names.
  private func written(_ pack: RulePack) -> [PackWriter] {
    var (rules, names) = (PackWriter(), PackWriter())
    RulePack.RuleHalf(pack).write(to: &rules)
    RulePack.NameHalf(pack).write(to: &names)
    return [rules, names]
  }

  private var file: String {
    get throws { "cache/tradefacts/" + (try #require(folder.names("cache/tradefacts").first)) }
  }

  @Test func whatIsReadIsWhatWasWritten() async throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    var pack = try RulePack(folder: root + "/Rules", checksPatterns: false)
    let rows = "name\tid\tvalid_from\tticker\nOat Mill\t\t2024-02-29\tOAT\nNorvik\tus-doc\t\t\n"
    pack.add(try UserList(UserListFile(path: "own.tsv", bytes: Array(rows.utf8))))
    folder.kept.keep(pack, as: key())
    let read = try #require(await folder.kept.pack(key()))
    let (before, after) = (written(pack), written(read))
    #expect(before.map(\.bytes) == after.map(\.bytes))
    #expect(before.map(\.texts) == after.map(\.texts))
    #expect(before.map(\.tables) == after.map(\.tables))
    #expect(before[1].tables.count > 3)
    #expect(before[0].patterns.count == after[0].patterns.count)
    for (one, other) in zip(before[0].patterns, after[0].patterns) {
      // PCRE2 marks code that owns its tables, so all bytes but some are the same.
      let codes = (one.serialized()?.code ?? [], other.serialized()?.code ?? [])
      let isSame = zip(codes.0, codes.1).count { $0 != $1 } < 8 && codes.0.count == codes.1.count
      #expect(isSame && !codes.0.isEmpty)
      #expect(one.firstBytes == other.firstBytes)
      #expect(one.isCaseless == other.isCaseless)
    }
    #expect(read.rules.count == pack.rules.count && read.rules.allSatisfy { $0.tests.isEmpty })
    #expect(read.names.entries.last?.aliases.first?.text == "Norvik")
    #expect(
      read.measures.only(in: ["a", "ban"])?.subtype
        == pack.measures.only(in: ["a", "ban"])?.subtype)
    #expect(read.measures.only(in: ["a", "ban"]) != nil)
    #expect(read.vocabulary.lookup("accused") == pack.vocabulary.lookup("accused"))
  }

  /// A byte that is not what was written makes it as if no pack was there.
  @Test func whatIsDamagedIsNotRead() async throws {
    let pack = try RulePack(folder: folder.path + "/Rules")
    folder.kept.keep(pack, as: key())
    #expect(await folder.kept.pack(key()) != nil)
    let (file, whole) = (try file, try folder.bytes(file))
    for place in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[place] ^= 0x10
      try folder.write(file, bytes)
      #expect(await folder.kept.pack(key()) == nil, "byte \(place)")
    }
    for count in stride(from: 0, to: whole.count, by: 301) {
      try folder.write(file, Array(whole.prefix(count)))
      #expect(await folder.kept.pack(key()) == nil, "\(count) bytes")
    }
    try folder.write(file, whole + [0])
    #expect(await folder.kept.pack(key()) == nil)
    // Written anew.
    folder.kept.keep(pack, as: key())
    #expect(await folder.kept.pack(key())?.rules.map(\.id) == ["accuse"])
  }

  /// Bytes that nobody wrote, though their checksum is right, end with an error, not the program.
  @Test func nothingIsReadBehindTheEnd() throws {
    let halves = written(try RulePack(folder: folder.path + "/Rules"))
    try nothingIsReadBehindTheEnd(of: halves[0], RulePack.RuleHalf.self)
    try nothingIsReadBehindTheEnd(of: halves[1], RulePack.NameHalf.self)
  }

  private func nothingIsReadBehindTheEnd<Half: PackCoded>(
    of whole: PackWriter, _ type: Half.Type
  ) throws {
    try folder.write("tables", Array(whole.tables.joined()))
    let file = try #require(PackFileHandle(folder.path + "/tables"))
    var start = 0
    let pieces = whole.tables.map { table in
      defer { start += table.count }
      return PackPiece(
        offset: UInt64(start), length: UInt64(table.count),
        checksum: PackChecksum.of(table[...]))
    }
    func half(_ bytes: [UInt8]) throws(PackDamage) -> Half {
      var reader = PackReader(bytes)
      (reader.texts, reader.patterns) = (whole.texts, whole.patterns)
      reader.tables = PackTables(file, pieces)
      return try Half(from: &reader)
    }
    #expect(throws: Never.self) { try half(whole.bytes) }
    for place in stride(from: 0, to: whole.bytes.count, by: 3) {
      var wrong = whole.bytes
      wrong[place] = 0xFF
      _ = try? half(wrong)
      #expect(throws: PackDamage.self) { try half(Array(whole.bytes.prefix(place))) }
    }
  }

  @Test func aPatternWhoseCodeIsGoneFails() async throws {
    folder.kept.keep(try RulePack(folder: folder.path + "/Rules"), as: key())
    let pack = try #require(await folder.kept.pack(key()))
    // In its place, as no program does that keeps packs.
    let path = folder.path + "/" + (try file)
    var bytes = try folder.bytes(file)
    for place in 200..<300 { bytes[place] ^= 0xFF }
    try Data(bytes).write(to: URL(filePath: path), options: [])
    #expect(pack.rules[0].alternatives[0].pattern.fault() != nil)
  }

  @Test func itIsForTheUserAlone() throws {
    folder.kept.keep(try RulePack(folder: folder.path + "/Rules"), as: key())
    func mode(_ name: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
      return attributes[.posixPermissions] as? Int ?? 0
    }
    #expect(try mode("cache/tradefacts") & 0o777 == 0o700)
    #expect(try mode(file) & 0o777 == 0o600)
  }

  @Test func aLinkIsNotFollowed() async throws {
    folder.kept.keep(try RulePack(folder: folder.path + "/Rules"), as: key())
    let path = folder.path + "/" + (try file)
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/moved")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path + "/moved")
    #expect(await folder.kept.pack(key()) == nil)
  }

  @Test func whereNothingCanBeWrittenNothingHappens() async throws {
    try folder.write("cache", "a file, no folder")
    folder.kept.keep(try RulePack(folder: folder.path + "/Rules"), as: key())
    #expect(await folder.kept.pack(key()) == nil)
    #expect(folder.names("") == ["Rules", "cache"])
  }

  @Test func thoseUsedLastAreKept() async throws {
    let pack = try RulePack(folder: folder.path + "/Rules")
    for digit in "1234" { folder.kept.keep(pack, as: key(digit)) }
    // Long ago, since they would be of the same moment.
    for (place, name) in folder.names("cache/tradefacts").enumerated() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000 + Double(place))],
        ofItemAtPath: "\(folder.path)/cache/tradefacts/\(name)")
    }
    #expect(await folder.kept.pack(key("1")) != nil)
    for digit in "567" { folder.kept.keep(pack, as: key(digit)) }
    #expect(folder.names("cache/tradefacts").count == 4)
    #expect(await folder.kept.pack(key("2")) == nil)
    #expect(await folder.kept.pack(key("1")) != nil)
    #expect(await folder.kept.pack(key("7")) != nil)
  }

  @Test func theKeyChangesWithEveryByte() throws {
    func key(_ program: String = "build", lists: [String] = []) throws -> CompiledPackKey {
      let files = lists.map { UserListFile(path: $0, bytes: Array("name\nMill\n".utf8)) }
      // The pieces themselves are a hash that nothing else has.
      return try CompiledPackKey(
        folder.rules, lists: files, program: Array(program.utf8)
      ) { String(decoding: $0.joined(), as: UTF8.self) }
    }
    let first = try key()
    #expect(try key() == first)
    var keys = [first, try key("built anew"), try key(lists: ["a.tsv"]), try key(lists: ["b.tsv"])]
    try folder.write("Rules/lists/names.tsv", "id\tkind\tname\nx-board\tagency\tPort Boards\n")
    keys.append(try key())
    try folder.write("Rules/words/more.yaml", "note: none\n")
    keys.append(try key())
    for (place, one) in keys.enumerated() { #expect(!keys[..<place].contains(one)) }
  }
}
