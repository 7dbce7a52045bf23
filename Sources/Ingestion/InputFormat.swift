/// How the bytes of a file hold articles.
public enum InputFormat: String, Sendable, CaseIterable {
  /// By name; where the name says nothing, by the first bytes.
  case auto
  /// One article a file.
  case text
  /// The same with marks for headings, emphasis and links.
  case markdown
  /// A web page with one article.
  case html
  /// JSON Lines: one article a row.
  case jsonl

  /// For people: the files of a folder that are read.
  static let articleFiles = "a .txt, .text, .md, .html, .jsonl or .ndjson file"

  /// What an article file's name says; nil for a name that is no article's.
  static func named(_ name: [UInt8]) -> InputFormat? {
    switch ending(of: name) {
    case "txt", "text": .text
    case "md", "markdown": .markdown
    case "html", "htm", "xhtml", "shtml": .html
    case "jsonl", "ndjson": .jsonl
    default: nil
    }
  }

  /// What kind of file a name promises that cannot be read yet.
  static func unreadable(_ name: [UInt8]) -> String? {
    switch ending(of: name) {
    case "warc": "a web archive (WARC)"
    case "gz", "bz2", "xz", "zst", "zip", "tar", "tgz", "7z": "an archive"
    case "pdf": "PDF"
    case "doc", "docx", "odt", "rtf": "a word processor's file"
    default: nil
    }
  }

  /// JSON Lines begin with an object, pages with one of a few elements; anything else is text.
  static func sniffed(_ head: ArraySlice<UInt8>) -> InputFormat {
    if isPage(head) { return .html }
    let marks = head.prefix(4096).lazy.filter { $0 > 0x20 && !ByteOrderMark.bytes.contains($0) }
    return marks.prefix(2).elementsEqual([0x7B, 0x22]) ? .jsonl : .text
  }

  private static func isPage(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.prefix(4096).lazy.filter { $0 > 0x20 && !ByteOrderMark.bytes.contains($0) }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let text = Array(start.prefix(512))
    if text.starts(with: "<?xml".utf8) { return text.firstRange(of: Array("<html".utf8)) != nil }
    return ["<!doctypehtml", "<html", "<head"].contains { text.starts(with: $0.utf8) }
  }

  private static func ending(of name: [UInt8]) -> String {
    guard let dot = name.lastIndex(of: 0x2E) else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }
}
