/// The headline of a plain text.
enum ArticleTitle {
  /// A longer first line is a paragraph. In bytes.
  private static let maxBytes = 300

  /// The first line that is not blank, when a blank line and more text follow it; without the
  /// `#` of a Markdown heading.
  static func found(in text: [UInt8], from start: Int) -> String? {
    var lines = LineCursor(text, from: start)
    var title: Range<Int>?
    while let line = lines.next() {
      if !isBlank(text[line]) {
        title = line
        break
      }
    }
    guard let title, title.count <= maxBytes, let second = lines.next(), isBlank(text[second]),
      !isBlank(text[lines.place...])
    else { return nil }
    let words = text[title].drop { $0 == 0x23 }
    let found = String(decoding: words, as: UTF8.self).trimmed
    return found.isEmpty ? nil : found
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy(ArticleText.isSpace)
  }
}
