/// Checking and normalizing the text of an article.
enum ArticleText {
  /// Valid UTF-8 without byte-order mark, with LF line ends; nothing else is changed.
  static func normalized(_ raw: [UInt8]) throws(TextFault) -> [UInt8] {
    try check(raw)
    let start = raw.starts(with: ByteOrderMark.bytes) ? ByteOrderMark.bytes.count : 0
    guard raw[start...].contains(where: { !isSpace($0) }) else {
      throw TextFault(message: "is empty")
    }
    if start == 0 && !raw.contains(0x0D) { return raw }
    return withoutCarriageReturns(raw[start...])
  }

  /// Throws at the first byte that is not UTF-8, or is NUL.
  static func check(_ raw: [UInt8]) throws(TextFault) {
    if let offset = raw.firstIndex(of: 0) {
      throw TextFault(
        offset: offset, message: "NUL byte at offset \(offset): binary data, not a text")
    }
    do {
      _ = try UTF8Span(validating: raw.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw TextFault(
        offset: offset,
        message: "not UTF-8 at byte offset \(offset) (\(hex(raw[offset]))); save it as UTF-8")
    }
  }

  private static func withoutCarriageReturns(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    for index in raw.indices {
      if raw[index] == 0x0D && index + 1 < raw.endIndex && raw[index + 1] == 0x0A { continue }
      text.append(raw[index])
    }
    return text
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func hex(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

/// The mark that some programs put before UTF-8 text.
enum ByteOrderMark {
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding of text that begins with the mark in units of two bytes; nil for other text.
  static func wideEncoding(of raw: [UInt8]) -> String? {
    if raw.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    return raw.starts(with: [0xFE, 0xFF]) ? "utf-16be" : nil
  }
}

/// What is wrong with a text.
struct TextFault: Error {
  /// In bytes of what was read, counted from 0; nil where it is not about one place.
  var offset: Int?
  var stage = ReadingStage.decode
  /// What the article is called, where it says so itself.
  var article: String?
  var message: String
}
