import PatternMatching

/// Writes a compiled pack: a header, the code of each pattern, then all else (`body`).
struct CompiledPackWriter {
  private var records: [PatternRecord] = []
  private var beginning: [UInt8] = []
  private let file: NewPackFile

  /// - Throws: where the disk is full, or a pattern cannot be kept.
  static func write(_ pack: RulePack, key: CompiledPackKey, to file: NewPackFile) throws(PackDamage)
  {
    var content = PackWriter()
    pack.write(to: &content)
    var writer = CompiledPackWriter(file: file)
    try writer.write(content, key)
  }

  private init(file: NewPackFile) { self.file = file }

  private mutating func write(_ content: PackWriter, _ key: CompiledPackKey) throws(PackDamage) {
    // Its place, filled in when all else is there.
    try file.write(CompiledPackHeader(key: key).bytes)
    for pattern in content.patterns { try write(pattern) }
    var body = PackWriter()
    body.write(numbers: records)
    body.write(numbers: beginning)
    body.write(numbers: content.texts.map { UInt32($0.utf8.count) })
    for text in content.texts { body.append(Array(text.utf8)) }
    body.append(content.bytes)
    let start = file.length
    try file.write(body.bytes)
    var header = CompiledPackHeader(key: key)
    header.bodyOffset = UInt64(start)
    header.bodyLength = UInt64(body.bytes.count)
    header.bodySum = PackChecksum.of(body.bytes)
    try file.commit(start: header.bytes)
  }

  private mutating func write(_ pattern: CompiledPattern) throws(PackDamage) {
    guard let serialized = pattern.serialized() else { throw PackDamage() }
    let code = serialized.code
    let shared = zip(code, beginning).prefix { $0 == $1 }.count
    let own = Array(code[shared...])
    if records.isEmpty { beginning = Array(code.prefix(Self.longestBeginning)) }
    let sum = PackChecksum.of(own)
    records.append(
      PatternRecord(
        offset: UInt64(file.length), checksum: sum, length: UInt32(own.count),
        shared: UInt32(shared), isAnchored: serialized.isAnchored ? 1 : 0,
        isCaseless: pattern.isCaseless ? 1 : 0))
    try file.write(own)
  }

  /// PCRE2 has some 1.1 KB of tables before each pattern.
  private static let longestBeginning = 2048
}
