/// What a character is to the cutter; the classes of several characters are joined as a set.
struct CharacterClass: OptionSet {
  let rawValue: UInt8

  static let lower = CharacterClass(rawValue: 1)
  static let upper = CharacterClass(rawValue: 2)
  static let digit = CharacterClass(rawValue: 4)
  /// A letter without case, or a sign that only goes on with a word (accent, soft hyphen).
  static let plain = CharacterClass(rawValue: 8)
  static let space = CharacterClass(rawValue: 16)
  static let mark = CharacterClass(rawValue: 32)
  static let apostrophe = CharacterClass(rawValue: 64)
  /// The first byte of a longer character; see `wide`.
  static let wide = CharacterClass(rawValue: 128)

  static let letter: CharacterClass = [.lower, .upper, .plain]
  static let wordlike: CharacterClass = [.lower, .upper, .plain, .digit]

  /// The classes of the 256 bytes.
  static func table() -> [CharacterClass] {
    (0...255).map { (byte: Int) -> CharacterClass in
      switch UInt8(byte) {
      case 0x61...0x7A: .lower
      case 0x41...0x5A: .upper
      case 0x30...0x39: .digit
      case 0x20, 0x09...0x0D: .space
      case 0x27: .apostrophe
      case 0x80...0xFF: .wide
      default: .mark
      }
    }
  }
}

/// Characters of two to four bytes.
extension CharacterClass {
  /// Number of bytes that a first byte announces; 1 for a byte that cannot be first.
  static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The class of the character at `place`, whose first byte is 0x80 or higher.
  static func wide(_ bytes: Span<UInt8>, _ place: Int) -> CharacterClass {
    let first = bytes[place]
    let size = length(first)
    guard size > 1, place + size <= bytes.count else { return .mark }
    let second = bytes[place + 1]
    if size == 2 { return twoBytes(first, second) }
    if size == 3 { return threeBytes(first, second, bytes[place + 2]) }
    return first == 0xF0 && second == 0x9F ? .mark : .plain
  }

  private static func twoBytes(_ first: UInt8, _ second: UInt8) -> CharacterClass {
    switch first {
    case 0xC2:
      switch second {
      case 0xA0, 0x85: .space
      case 0xAA, 0xB5, 0xBA: .lower
      case 0xAD: .plain
      default: .mark
      }
    case 0xC3: second == 0x97 || second == 0xB7 ? .mark : second <= 0x9E ? .upper : .lower
    case 0xC4, 0xC5: latinExtended(UInt16(first & 1) << 6 | UInt16(second & 0x3F))
    case 0xC6...0xCA: .lower
    case 0xCE: (0x86...0xA9).contains(second) && second != 0x87 && second != 0x90 ? .upper : .lower
    case 0xCF, 0xD1...0xD3: .lower
    case 0xD0: second <= 0xAF ? .upper : .lower
    default: .plain
    }
  }

  /// U+0100 to U+017F, counted from U+0100: pairs of a capital and a small letter.
  private static func latinExtended(_ offset: UInt16) -> CharacterClass {
    switch offset {
    case 0x38, 0x49, 0x7F: .lower
    case 0x78: .upper
    case 0x39...0x48, 0x79...0x7E: offset & 1 == 1 ? .upper : .lower
    default: offset & 1 == 0 ? .upper : .lower
    }
  }

  private static func threeBytes(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> CharacterClass {
    switch (first, second) {
    case (0xE2, 0x80): generalPunctuation(third)
    case (0xE2, 0x81): third == 0x9F || third == 0xA0 ? .space : third >= 0xB0 ? .plain : .mark
    // Small raised and lowered digits, then currency signs.
    case (0xE2, 0x82): third <= 0x9C ? .plain : .mark
    case (0xE2, 0xB0...0xB7): .plain
    case (0xE2, _): .mark
    case (0xE1, 0x9A): third == 0x80 ? .space : .plain
    // Latin letters with marks, as in Vietnamese names.
    case (0xE1, 0xB8...0xBB): third & 1 == 0 ? .upper : .lower
    case (0xE3, 0x80): third == 0x80 ? .space : third <= 0xBF ? .mark : .plain
    case (0xEF, 0xBB): third == 0xBF ? .space : .plain
    case (0xEF, 0xBC): fullWidth(third)
    case (0xEF, 0xBF): .mark
    default: .plain
    }
  }

  /// U+2000 to U+203F.
  private static func generalPunctuation(_ third: UInt8) -> CharacterClass {
    switch third {
    case 0x80...0x8B, 0x8E, 0x8F, 0xA8...0xAF: .space
    case 0x8C, 0x8D: .plain
    case 0x99: .apostrophe
    default: .mark
    }
  }

  /// U+FF00 to U+FF3F.
  private static func fullWidth(_ third: UInt8) -> CharacterClass {
    switch third {
    case 0x90...0x99: .plain
    case 0xA1...0xBA: .upper
    default: .mark
    }
  }
}
