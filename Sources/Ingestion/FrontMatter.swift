import DocumentModel

/// The lines `key: value` between two lines `---` at the top of a text.
///
/// Known keys are title, date (also published), url (also link), publisher (also site) and
/// language (also lang); others are passed over, as is a date that does not read `YYYY-MM-DD`.
/// The lines stay in the text: spans point into the text as it was read.
struct FrontMatter {
  private(set) var metadata = ArticleMetadata()
  /// Offset of the first byte after the closing line.
  private(set) var end = 0

  /// More lines than this are no front matter.
  private static let maxLines = 100

  /// Nil where there is none.
  init?(_ text: [UInt8]) {
    var lines = LineCursor(text)
    guard let first = lines.next(), Self.isFence(text[first]) else { return nil }
    for _ in 0..<Self.maxLines {
      guard let line = lines.next() else { return nil }
      if Self.isFence(text[line]) {
        end = lines.place
        return
      }
      take(String(decoding: text[line], as: UTF8.self))
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy(ArticleText.isSpace)
  }

  private mutating func take(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let key = line[..<colon].trimmed.lowercased()
    var value = line[line.index(after: colon)...].trimmed
    for mark in ["\"", "'"] where value.count >= 2 && value.hasPrefix(mark) && value.hasSuffix(mark)
    {
      value = String(value.dropFirst().dropLast())
    }
    guard !value.isEmpty else { return }
    switch key {
    case "title": metadata.title = value
    case "url", "link": metadata.url = value
    case "publisher", "site": metadata.publisher = value
    case "language", "lang": metadata.language = value
    case "date", "published":
      guard let date = CalendarDate(iso: value) else { return }
      metadata.published = date
      metadata.publishedBasis = .frontMatter
    default: break
    }
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
