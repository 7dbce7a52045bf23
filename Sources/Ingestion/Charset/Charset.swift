/// Finds out in which encoding a text is written, and reads it.
///
/// A byte-order mark decides; then text that is valid UTF-8 is UTF-8, whatever it says of itself,
/// since other encodings hardly ever look so; then what is declared; then what is guessed. A text
/// that is UTF-8 but for some bytes is broken and no text of another encoding.
enum Charset {
  static let utf8 = "utf-8"

  /// - Parameter declared: what a header or the text itself says, if anything.
  static func decoded(_ raw: [UInt8], declared: String?) throws(TextFault) -> DecodedText {
    if let wide = ByteOrderMark.wideEncoding(of: raw) { return try converted(raw, from: wide) }
    do {
      return try read(raw, as: utf8)
    } catch {
      guard error.offset.map({ raw[$0] != 0 }) ?? false, !holdsUTF8(raw) else { throw error }
      let label = declared.flatMap { EncodingLabel(declared: $0)?.encoding } ?? utf8
      guard let name = label == utf8 ? CharsetGuess.name(for: raw) : label else { throw error }
      return try converted(raw, from: name)
    }
  }

  private static func converted(_ raw: [UInt8], from name: String) throws(TextFault) -> DecodedText
  {
    guard let converter = CharsetConverter(from: name) else {
      throw TextFault(message: "is in \(name), which cannot be read here; save it as UTF-8")
    }
    return try read(try converter.utf8(raw), as: name)
  }

  private static func read(_ text: [UInt8], as name: String) throws(TextFault) -> DecodedText {
    let normalized = try ArticleText.normalized(text)
    let repaired = TextRepair.repaired(normalized)
    return DecodedText(bytes: repaired.bytes, encoding: name, repairs: repaired.notes)
  }

  /// True where at least half of what is not ASCII is UTF-8: in other encodings a few bytes may look
  /// so by chance.
  private static func holdsUTF8(_ raw: [UInt8]) -> Bool {
    var whole = 0
    var broken = 0
    var index = 0
    while index + 1 < raw.count {
      let length = UTF8Length.of(lead: raw[index])
      let end = index + length
      if length > 1, end <= raw.count, raw[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        whole += 1
        index = end
      } else {
        broken += length == 1 ? 0 : 1
        index += 1
      }
    }
    return whole > 0 && whole >= broken
  }
}

/// How long a character is in UTF-8.
enum UTF8Length {
  /// In bytes, by its first byte; 1 for ASCII, 0 for a byte that begins none.
  static func of(lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
