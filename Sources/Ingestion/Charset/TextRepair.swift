/// Puts right what an earlier program did to a text, where that is certain.
///
/// Two things are: UTF-8 that was read as Windows-1252 (`â€™` for a quotation mark, `Ã©` for é),
/// where the characters read back give valid UTF-8 that stands for a letter or a mark of print; and
/// the controls U+0080 to U+009F, which no text holds, as the characters that Windows-1252 has at
/// their places.
enum TextRepair {
  /// - Parameter text: valid UTF-8.
  static func repaired(_ text: [UInt8]) -> (bytes: [UInt8], notes: [String]) {
    guard mayNeedRepair(text) else { return (text, []) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var misread = 0
    var controls = 0
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        result.append(text[index])
        index += 1
        continue
      }
      if let found = misreadCharacter(text, at: index) {
        result += found.bytes
        index = found.end
        misread += 1
        continue
      }
      let end = index + max(1, UTF8Length.of(lead: text[index]))
      if text[index] == 0xC2, text[index + 1] < 0xA0,
        let printed = Windows1252.character(at: text[index + 1])
      {
        result += Array(String(printed).utf8)
        controls += 1
      } else {
        result += text[index..<end]
      }
      index = end
    }
    return (result, notes(misread, controls))
  }

  private static func notes(_ misread: Int, _ controls: Int) -> [String] {
    var notes: [String] = []
    if misread > 0 {
      notes.append("characters of UTF-8 read as windows-1252, put right: \(misread)")
    }
    if controls > 0 {
      notes.append("controls U+0080 to U+009F read as windows-1252: \(controls)")
    }
    return notes
  }

  /// True where a text holds U+0080 to U+009F, or a character that begins misread UTF-8: U+00C2 to
  /// U+00F4.
  private static func mayNeedRepair(_ text: [UInt8]) -> Bool {
    var isAfterC2 = false
    for byte in text {
      if isAfterC2, byte < 0xA0 { return true }
      isAfterC2 = byte == 0xC2
      if byte == 0xC3 { return true }
    }
    return false
  }

  /// Characters of Windows-1252 from `index` on that are the bytes of one character of UTF-8.
  private static func misreadCharacter(
    _ text: [UInt8], at index: Int
  ) -> (bytes: [UInt8], end: Int)? {
    guard text[index] == 0xC3 else { return nil }
    var place = index
    guard let lead = singleByte(text, &place), (0xC2...0xF4).contains(lead) else { return nil }
    var bytes = [lead]
    for _ in 1..<max(1, UTF8Length.of(lead: lead)) {
      guard let next = singleByte(text, &place), (0x80...0xBF).contains(next) else { return nil }
      bytes.append(next)
    }
    guard bytes.count > 1, isCertain(bytes) else { return nil }
    return (bytes, place)
  }

  /// The byte of Windows-1252 for the character at `place`, which is passed over.
  private static func singleByte(_ text: [UInt8], _ place: inout Int) -> UInt8? {
    guard place < text.count else { return nil }
    let length = UTF8Length.of(lead: text[place])
    guard length > 1, place + length <= text.count else { return nil }
    let bytes = text[place..<(place + length)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first,
      let byte = Windows1252.byte(for: scalar)
    else { return nil }
    place += length
    return byte
  }

  /// True for what articles hold: letters of Latin, Greek and Cyrillic, marks of print, currency,
  /// the no-break space. Of two bytes `Â` and a mark may be meant as they stand (`Â®`), but for
  /// those that text is full of.
  private static func isCertain(_ bytes: [UInt8]) -> Bool {
    guard (try? UTF8Span(validating: bytes.span)) != nil,
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    else { return false }
    switch scalar.value {
    case 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB: return true
    case 0xC0...0x17F: return true
    case 0x2010...0x2027, 0x2030...0x203A, 0x20AC, 0x2122, 0xFEFF: return true
    default: return false
    }
  }
}
