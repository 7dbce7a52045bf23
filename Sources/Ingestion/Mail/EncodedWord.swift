/// Words of a header in other encodings: `=?utf-8?Q?Z=C3=B6lle?=` (RFC 2047).
enum EncodedWord {
  /// The value of a field as text; what cannot be decoded stays as it is written.
  static func decoded(_ value: [UInt8]) -> String {
    var text: [UInt8] = []
    var index = 0
    /// White space between two encoded words is not part of the text.
    var endOfWord: Int?
    while index < value.count {
      if value[index] == 0x3D, let word = word(in: value, at: index) {
        if let endOfWord, value[endOfWord..<index].allSatisfy(ArticleText.isSpace) {
          text.removeLast(index - endOfWord)
        }
        text += word.text
        index = word.end
        endOfWord = index
      } else {
        text.append(value[index])
        index += 1
      }
    }
    if let plain = try? Charset.decoded(text, declared: nil).bytes { text = plain }
    return String(decoding: text, as: UTF8.self)
  }

  private static func word(in value: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    guard start + 1 < value.count, value[start + 1] == 0x3F,
      let charsetEnd = value[(start + 2)...].firstIndex(of: 0x3F), charsetEnd + 2 < value.count,
      value[charsetEnd + 2] == 0x3F,
      let end = value[(charsetEnd + 3)...].firstIndex(of: 0x3F), end + 1 < value.count,
      value[end + 1] == 0x3D
    else { return nil }
    let content = value[(charsetEnd + 3)..<end]
    let raw: [UInt8]
    switch value[charsetEnd + 1] | 0x20 {
    case 0x62: raw = TransferEncoding.base64(content)
    case 0x71: raw = TransferEncoding.quotedPrintable(content, spaceAs: 0x20)
    default: return nil
    }
    // A language may follow the encoding (RFC 2231): `utf-8*de`.
    let charset = value[(start + 2)..<charsetEnd].prefix { $0 != 0x2A }
    let label = String(decoding: charset, as: UTF8.self)
    guard let text = try? Charset.decoded(raw, declared: label).bytes else { return nil }
    return (text, end + 2)
  }
}
