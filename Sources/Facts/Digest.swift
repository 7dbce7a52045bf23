/// The 32 bytes of a SHA-256, as four numbers in network order.
struct Digest: Hashable, Sendable {
  private let words: Words

  typealias Words = (UInt64, UInt64, UInt64, UInt64)

  /// - Parameter words: as they lie in memory, in network order.
  init(inNetworkOrder words: Words) {
    self.words = (
      UInt64(bigEndian: words.0), UInt64(bigEndian: words.1), UInt64(bigEndian: words.2),
      UInt64(bigEndian: words.3)
    )
  }

  /// The first eight bytes.
  var leading: UInt64 { words.0 }

  /// All 64 digits.
  var hex: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Adds all digits in ASCII.
  func append(to bytes: inout [UInt8]) {
    bytes.appendHex(words.0)
    bytes.appendHex(words.1)
    bytes.appendHex(words.2)
    bytes.appendHex(words.3)
  }

  static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// An id or key of the output: a letter, a hyphen, and 16 digits of a SHA-256.
struct ShortHash: Hashable, Sendable {
  /// ASCII.
  var letter: UInt8
  var bits: UInt64

  /// Stands where nothing was hashed yet.
  static let none = ShortHash(letter: 0x2D, bits: 0)

  func append(to bytes: inout [UInt8]) {
    bytes.append(letter)
    bytes.append(0x2D)
    bytes.appendHex(bits)
  }
}

extension ShortHash: Comparable, CustomStringConvertible {
  /// The order of the texts.
  static func < (left: ShortHash, right: ShortHash) -> Bool {
    (left.letter, left.bits) < (right.letter, right.bits)
  }

  var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The 16 digits of a number.
  mutating func appendHex(_ word: UInt64) {
    append(addingCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * place)) & 15
        digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }

  /// A number in decimal digits.
  mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(0x2D) }
    var divisor: UInt = 1
    let magnitude = value.magnitude
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
      divisor /= 10
    }
  }
}
