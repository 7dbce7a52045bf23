/// A compiled pack in its file. The header and the body are read and checked as a whole, the code
/// of each pattern when it is needed.
struct CompiledPackFile {
  private let file: PackFileHandle
  private let body: [UInt8]

  /// - Throws: where the file is of another key, or not whole.
  init(_ file: PackFileHandle, key: CompiledPackKey) throws(PackDamage) {
    guard let start = file.read(UInt8.self, from: 0, count: CompiledPackHeader.size),
      let header = CompiledPackHeader(start), header.key == key,
      let offset = Int(exactly: header.bodyOffset), let length = Int(exactly: header.bodyLength),
      file.size - offset == length,
      let body = file.read(UInt8.self, from: offset, count: length),
      PackChecksum.of(body[...]) == header.bodySum
    else { throw PackDamage() }
    self.file = file
    self.body = body
  }

  /// - Throws: where the file does not hold what it should.
  nonisolated(nonsending) func pack() async throws(PackDamage) -> RulePack {
    var reader = PackReader(body)
    let records = try reader.numbers(PatternRecord.self)
    let beginning = try reader.numbers(UInt8.self)
    let codes = try PatternCodes(file, records, beginning: beginning)
    let (rules, names) = (try half(&reader), try half(&reader))
    guard reader.isAtEnd else { throw PackDamage() }
    async let nameHalf = names.read(RulePack.NameHalf.self)
    async let areWhole = codes.areWhole
    let ruleHalf = rules.read(RulePack.RuleHalf.self, patterns: codes.patterns)
    var pack = try ruleHalf.get().pack
    try await nameHalf.get().complete(&pack)
    guard await areWhole else { throw PackDamage() }
    return pack
  }

  private func half(_ reader: inout PackReader) throws(PackDamage) -> PackHalf {
    PackHalf(file, try reader.numbers(PackPiece.self))
  }
}
