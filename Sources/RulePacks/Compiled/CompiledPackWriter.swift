import PatternMatching

/// Writes a compiled pack: a header, the code of each pattern, then all else (`body`).
struct CompiledPackWriter {
  private var records: [PatternRecord] = []
  private var beginning: [UInt8] = []
  private let file: NewPackFile

  /// - Throws: where the disk is full, or a pattern cannot be kept.
  static func write(_ pack: RulePack, key: CompiledPackKey, to file: NewPackFile) throws(PackDamage)
  {
    var writer = CompiledPackWriter(file: file)
    try writer.write(pack, key)
  }

  private init(file: NewPackFile) { self.file = file }

  private mutating func write(_ pack: RulePack, _ key: CompiledPackKey) throws(PackDamage) {
    // Its place, filled in when all else is there.
    try file.write(CompiledPackHeader(key: key).bytes)
    // One after the other, so that memory is needed for one.
    let rules = try write(half: RulePack.RuleHalf(pack))
    let names = try write(half: RulePack.NameHalf(pack))
    var body = PackWriter()
    body.write(inPlace: records)
    body.write(inPlace: beginning)
    body.write(inPlace: rules)
    body.write(inPlace: names)
    let start = file.length
    try file.write(body.bytes)
    var header = CompiledPackHeader(key: key)
    header.bodyOffset = UInt64(start)
    header.bodyLength = UInt64(body.bytes.count)
    header.bodySum = PackChecksum.of(body.bytes[...])
    try file.commit(start: header.bytes)
  }

  /// Writes the patterns of a half, then its texts, its values and its tables, where the latter are
  /// the pieces that it is read from.
  private mutating func write(half: some PackCoded) throws(PackDamage) -> [PackPiece] {
    var values = PackWriter()
    half.write(to: &values)
    for pattern in values.patterns { try write(pattern) }
    var texts = PackWriter()
    texts.write(values.texts) { text, texts in texts.write(inPlace: Array(text.utf8)) }
    var pieces = [try write(piece: texts.bytes), try write(piece: values.bytes)]
    for table in values.tables { pieces.append(try write(piece: table)) }
    return pieces
  }

  private mutating func write(_ pattern: CompiledPattern) throws(PackDamage) {
    guard let serialized = pattern.serialized() else { throw PackDamage() }
    let code = serialized.code
    let shared = zip(code, beginning).prefix { $0 == $1 }.count
    let own = Array(code[shared...])
    if records.isEmpty { beginning = Array(code.prefix(Self.longestBeginning)) }
    records.append(
      PatternRecord(
        piece: try write(piece: own), shared: UInt32(shared),
        isAnchored: serialized.isAnchored ? 1 : 0, isCaseless: pattern.isCaseless ? 1 : 0))
  }

  /// Writes bytes that are read by themselves.
  private func write(piece bytes: [UInt8]) throws(PackDamage) -> PackPiece {
    let piece = PackPiece(
      offset: UInt64(file.length), length: UInt64(bytes.count),
      checksum: PackChecksum.of(bytes[...]))
    try file.write(bytes)
    return piece
  }

  /// PCRE2 has some 1.1 KB of tables before each pattern.
  private static let longestBeginning = 2048
}
