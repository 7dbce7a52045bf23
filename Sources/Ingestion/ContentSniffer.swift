/// Tells a format by the first bytes.
struct ContentSniffer {
  /// What was read of the file so far.
  private let head: [UInt8]
  /// From the first character on.
  private let start: ArraySlice<UInt8>

  init(_ head: [UInt8]) {
    // UTF-16 in ASCII letters is ASCII with zeros between.
    let isWide = ByteOrderMark.wideEncoding(of: head) != nil
    self.head = isWide ? head.dropFirst(2).filter { $0 != 0 } : head
    let mark = self.head.starts(with: ByteOrderMark.bytes) ? ByteOrderMark.bytes.count : 0
    start = self.head[mark...].drop(while: ArticleText.isSpace)
  }

  /// The format of a file with this name. Signs that no text begins with go before the name.
  func format(named name: [UInt8]) -> InputFormat {
    if let certain { return certain }
    switch InputFormat.named(name) {
    case .mail?, .mbox?: return begins("From ") ? .mbox : .mail
    case let named?: return named
    case nil: return guessed
    }
  }

  /// A feed, NITF or NewsML-G2.
  var isNews: Bool { XMLRoot.isNews(start) }

  private var certain: InputFormat? {
    if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if begins("WARC/1.") || begins("WARC/0.") { return .warc }
    if isNews { return .xml }
    return isPage ? .html : nil
  }

  private var isPage: Bool {
    let type = start.prefix(64).filter { !ArticleText.isSpace($0) }
    return String(decoding: type, as: UTF8.self).lowercased().hasPrefix("<!doctypehtml")
      || ["html", "head"].contains(XMLRoot.name(in: start))
  }

  /// Where the name says nothing.
  private var guessed: InputFormat {
    let marks = start.prefix(4096).lazy.filter { $0 > 0x20 }
    if marks.prefix(2).elementsEqual([0x7B, 0x22]) { return .jsonl }
    if begins("From ") && MailHeader.follow(in: start.drop { $0 != 0x0A }.dropFirst(), atLeast: 1) {
      return .mbox
    }
    if MailHeader.follow(in: start) { return .mail }
    return begins("<?xml") ? .xml : .text
  }

  private func begins(_ word: String) -> Bool { start.starts(with: word.utf8) }
}
