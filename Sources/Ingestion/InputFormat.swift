/// How the bytes of a file hold articles.
public enum InputFormat: String, Sendable, CaseIterable {
  /// By the first bytes and the name.
  case auto
  /// One article a file.
  case text
  /// The same with marks for headings, emphasis and links.
  case markdown
  /// A web page with one article.
  case html
  /// JSON Lines: one article a row.
  case jsonl
  /// Captures of web pages.
  case warc
  /// One message.
  case mail
  /// Messages, one after the other.
  case mbox
  /// A feed (RSS, Atom) or news items (NITF, NewsML-G2).
  case xml
  case pdf
  /// Files of any format, or one that is compressed.
  case archive

  /// For people: the files of a folder that are read.
  static let articleFiles =
    "one of " + endings.keys.sorted().map { "." + $0 }.joined(separator: " ")

  /// What an article file's name says; nil for a name that is no article's.
  static func named(_ name: [UInt8]) -> InputFormat? { endings[ending(of: name)] }

  private static let endings: [String: InputFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown,
    "html": .html, "htm": .html, "xhtml": .html, "shtml": .html,
    "jsonl": .jsonl, "ndjson": .jsonl,
    "warc": .warc, "wet": .warc,
    "eml": .mail, "mbox": .mbox,
    "xml": .xml, "rss": .xml, "atom": .xml,
    "pdf": .pdf,
    "zip": .archive, "tar": .archive, "tgz": .archive, "gz": .archive, "bz2": .archive,
    "xz": .archive, "zst": .archive, "7z": .archive, "rar": .archive,
  ]

  /// The name has an ending, and it is none of an article's.
  static func isOther(_ name: [UInt8]) -> Bool { !ending(of: name).isEmpty && named(name) == nil }

  /// What kind of file a name promises that cannot be read.
  static func unreadable(_ name: [UInt8]) -> String? {
    switch ending(of: name) {
    case "doc", "docx", "odt", "rtf": "a word processor's file"
    default: nil
    }
  }

  /// In lower case.
  private static func ending(of name: [UInt8]) -> String {
    guard let dot = name.lastIndex(of: 0x2E) else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }
}
