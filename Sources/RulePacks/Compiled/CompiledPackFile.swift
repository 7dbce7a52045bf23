/// A compiled pack in its file. The header and the body are read and checked as a whole, the code
/// of each pattern when it is needed.
struct CompiledPackFile {
  private let file: PackFileHandle
  private let body: [UInt8]

  /// - Throws: where the file is of another key, or not whole.
  init(_ file: PackFileHandle, key: CompiledPackKey) throws(PackDamage) {
    guard let start = file.read(from: 0, count: CompiledPackHeader.size),
      let header = CompiledPackHeader(start), header.key == key,
      let offset = Int(exactly: header.bodyOffset), let length = Int(exactly: header.bodyLength),
      file.size - offset == length, let body = file.read(from: offset, count: length),
      PackChecksum.of(body) == header.bodySum
    else { throw PackDamage() }
    self.file = file
    self.body = body
  }

  /// - Throws: where the file does not hold what it should.
  func pack() throws(PackDamage) -> RulePack {
    var reader = PackReader(body)
    let records = try reader.numbers(PatternRecord.self)
    let beginning = try reader.numbers(UInt8.self)
    let codes = try PatternCodes(file, records, beginning: beginning)
    guard codes.areWhole else { throw PackDamage() }
    var texts: [String] = []
    let lengths = try reader.numbers(UInt32.self)
    texts.reserveCapacity(lengths.count)
    for length in lengths { texts.append(try reader.text(ofLength: Int(length))) }
    reader.texts = texts
    reader.patterns = codes.patterns
    let pack = try RulePack(from: &reader)
    guard reader.isAtEnd else { throw PackDamage() }
    return pack
  }
}
