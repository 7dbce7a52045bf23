import DocumentModel

/// What stands directly around a value in the text: a value that is only a part of a longer number,
/// or of an address, is no value.
struct ValueSurroundings {
  private let text: [UInt8]
  private let span: TextSpan

  init(_ text: [UInt8], _ span: TextSpan) {
    self.text = text
    self.span = span
  }

  /// Scales that a number goes on with.
  private static let scales: Set<[UInt8]> = Set(
    [
      "hundred", "thousand", "million", "billion", "trillion", "mln", "mn", "mm", "bn", "bln", "tn",
      "crore", "lakh",
    ].map { Array($0.utf8) })

  /// True where the number goes on before or after the span: `[USD3]4.6 million`, `[$1]'234`,
  /// `[$5] hundred`.
  func isPartOfNumber(_ kind: MentionKind) -> Bool {
    goesOn || cameBefore || (kind != .duration && (scaleFollows || scaleStandsBefore))
  }

  /// True inside a web or mail address.
  var isInsideAddress: Bool {
    var start = Int(span.start)
    while start > 0, !Self.isSpace(text[start - 1]) { start -= 1 }
    var end = Int(span.start)
    while end < text.count, !Self.isSpace(text[end]) { end += 1 }
    let word = text[start..<end]
    return Self.contains(word, Self.scheme) || Self.contains(word, Self.host) || isMail(word)
  }

  // MARK: Numbers

  private var goesOn: Bool {
    let end = Int(span.end)
    guard end < text.count else { return false }
    if Self.isDigit(text[end]) || Self.isLetter(text[end]) { return true }
    guard end > 0, Self.isDigit(text[end - 1]) else { return false }
    guard let joint = Self.jointLength(text[end...]), end + joint < text.count else { return false }
    return Self.isDigit(text[end + joint])
  }

  private var cameBefore: Bool {
    let start = Int(span.start)
    guard start > 0, start < text.count, Self.isDigit(text[start]) || text[start] == 0x2E else {
      return false
    }
    if Self.isDigit(text[start - 1]) { return true }
    let before = text[max(0, start - 4)..<start]
    for length in [1, 3] where before.count > length {
      guard Self.jointLength(before.suffix(length)) == length else { continue }
      return Self.isDigit(text[start - length - 1])
    }
    return false
  }

  private var scaleFollows: Bool {
    let end = Int(span.end)
    guard end + 1 < text.count, text[end] == 0x20 else { return false }
    return Self.scales.contains(word(from: end + 1))
  }

  /// "two million [five hundred euros]"
  private var scaleStandsBefore: Bool {
    let start = Int(span.start)
    guard start > 1, text[start - 1] == 0x20, start < text.count,
      Self.isDigit(text[start]) || Self.isLetter(text[start])
    else { return false }
    var first = start - 1
    while first > 0, Self.isLetter(text[first - 1]) { first -= 1 }
    return Self.scales.contains(Array(text[first..<(start - 1)]))
      && NumberWords.cardinals[String(decoding: word(from: start), as: UTF8.self)] != nil
  }

  private func word(from start: Int) -> [UInt8] {
    var end = start
    while end < text.count, Self.isLetter(text[end]) { end += 1 }
    return Array(text[start..<end])
  }

  /// Bytes of a sign that may stand inside a number or between two: `. , ' : / - –`.
  private static func jointLength(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if [0x2E, 0x2C, 0x27, 0x3A, 0x2F, 0x2D].contains(first) { return 1 }
    // U+2019 and U+2013
    let third = text.dropFirst(2).first
    return text.starts(with: [0xE2, 0x80]) && (third == 0x99 || third == 0x93) ? 3 : nil
  }

  // MARK: Addresses

  private func isMail(_ word: ArraySlice<UInt8>) -> Bool {
    guard let at = word.firstIndex(of: 0x40), at > word.startIndex else { return false }
    return word[at...].contains(0x2E)
  }

  private static let scheme = Array("://".utf8)
  private static let host = Array("www.".utf8)

  private static func contains(_ word: ArraySlice<UInt8>, _ needle: [UInt8]) -> Bool {
    guard word.count >= needle.count else { return false }
    return (word.startIndex...(word.endIndex - needle.count)).contains {
      word[$0...].starts(with: needle)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
