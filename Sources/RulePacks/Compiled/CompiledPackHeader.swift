/// The start of the file of a compiled pack: what it is made of, and where the rest is.
struct CompiledPackHeader {
  /// Bytes in the file.
  static let size = magic.count + digitCount + 3 * 8
  private static let digitCount = 64
  private static let magic = Array("tradefacts pack\n".utf8)

  let key: CompiledPackKey
  /// In bytes from the start of the file.
  var bodyOffset: UInt64 = 0
  var bodyLength: UInt64 = 0
  var bodySum: UInt64 = 0

  init(key: CompiledPackKey) { self.key = key }

  /// Nil where the bytes are no header.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size, bytes.starts(with: Self.magic) else { return nil }
    var rest = PackReader(bytes, from: Self.magic.count)
    guard let digits = try? rest.text(ofLength: Self.digitCount),
      let offset = try? rest.number(UInt64.self), let length = try? rest.number(UInt64.self),
      let sum = try? rest.number(UInt64.self)
    else { return nil }
    self.init(key: CompiledPackKey(digits: digits))
    bodyOffset = offset
    bodyLength = length
    bodySum = sum
  }

  var bytes: [UInt8] {
    var numbers = PackWriter()
    for number in [bodyOffset, bodyLength, bodySum] { numbers.write(number) }
    return Self.magic + Array(key.digits.utf8) + numbers.bytes
  }
}
