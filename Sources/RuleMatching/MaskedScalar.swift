/// What single characters of an article become in masked text.
enum MaskedScalar {
  /// The first byte of what is written for a character, and how many bytes of text it stands for:
  /// those of all white space, or of the character.
  static func masked(
    _ text: Span<UInt8>, _ place: Int, _ end: Int
  ) -> (byte: UInt8, width: Int) {
    let space = allSpace(text, place, end)
    if space > 0 { return (0x20, space) }
    let width = min(width(text[place]), end - place)
    return (plainMark(text, place, place + width) ?? text[place], width)
  }

  /// Bytes of the character that begins with a byte.
  private static func width(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Bytes of the white space at a place: ASCII, U+00A0, U+2000 to U+200A, U+202F, U+3000.
  private static func spaceWidth(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    let byte = text[place]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, place + 1 < end, text[place + 1] == 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3, place + 2 < end else { return 0 }
    let second = text[place + 1]
    let third = text[place + 2]
    if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
    return second == 0x80 && (third <= 0x8A || third == 0xAF) ? 3 : 0
  }

  /// Bytes of all white space from a place on.
  private static func allSpace(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    var next = place
    while next < end {
      let width = spaceWidth(text, next, end)
      if width == 0 { break }
      next += width
    }
    return next - place
  }

  /// The plain mark for a curly quote, a dash, or a code point that would look like a unit.
  private static func plainMark(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> UInt8? {
    let byte = text[place]
    if byte == 0xC2, end - place == 2 {
      return text[place + 1] == 0xAB || text[place + 1] == 0xBB ? UInt8(ascii: "\"") : nil
    }
    if byte == 0xEE { return UInt8(ascii: "?") }
    guard byte == 0xE2, end - place == 3, text[place + 1] == 0x80 else { return nil }
    switch text[place + 2] {
    case 0x90...0x95: return UInt8(ascii: "-")
    case 0x98...0x9B: return UInt8(ascii: "'")
    case 0x9C...0x9F: return UInt8(ascii: "\"")
    default: return nil
    }
  }
}
