/// The encoding that a text says it is written in.
enum DeclaredCharset {
  /// Where a page or an XML file declares it. In bytes. (WHATWG HTML 13.2.3.2 looks at 1024; many
  /// pages have it later.)
  private static let head = 4096

  /// Of `<meta charset="...">`, `<meta http-equiv ... content="text/html; charset=...">` or an XML
  /// declaration.
  static func inPage(_ raw: [UInt8]) -> String? {
    let head = raw.prefix(Self.head).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return inXML(head) ?? label(after: "charset", in: head[...])
  }

  /// Of `<?xml version="1.0" encoding="...">`.
  static func inXML(_ raw: [UInt8]) -> String? {
    let head = raw.prefix(200)
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
    return label(after: "encoding", in: head[..<end])
  }

  private static func label(after word: String, in text: ArraySlice<UInt8>) -> String? {
    var rest = text
    while let found = rest.firstRange(of: Array(word.utf8)) {
      rest = rest[found.upperBound...]
      var value = rest.drop { ArticleText.isSpace($0) }
      guard value.popFirst() == 0x3D else { continue }
      value = value.drop { ArticleText.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
      let label = value.prefix { byte in
        !ArticleText.isSpace(byte) && ![0x22, 0x27, 0x3B, 0x3E, 0x2F].contains(byte)
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
