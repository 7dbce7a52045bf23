/// The characters of Windows-1252.
///
/// Source: WHATWG Encoding Standard, index windows-1252. It differs from Latin-1 in the bytes 0x80 to
/// 0x9F only.
enum Windows1252 {
  /// At 0x80 to 0x9F; 0 where there is none.
  private static let special: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152,
    0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Of a byte from 0x80 on; nil where there is no character.
  static func character(at byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return nil }
    if byte >= 0xA0 { return Unicode.Scalar(byte) }
    let value = special[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The byte from 0x80 on that a character had. A control U+0080 to U+009F counts as its own byte:
  /// readers leave those that have no character as they are.
  static func byte(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x80...0xFF: return UInt8(scalar.value)
    default:
      return special.firstIndex { $0 != 0 && UInt32($0) == scalar.value }.map { UInt8($0) + 0x80 }
    }
  }
}
