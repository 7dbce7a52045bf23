import DocumentModel

/// The signs of Markdown that are no words: of headings, emphasis, code and quotations, and of links
/// and pictures all but the words that are shown.
///
/// Source: CommonMark 0.31, in its plain cases: a sign that would need the whole grammar to be
/// understood is left as it is. Front matter, whose lines are data, is left too.
struct MarkdownMarks {
  private let text: [UInt8]
  private var spans: [TextSpan] = []

  static func spans(in text: [UInt8]) -> [TextSpan] {
    var marks = MarkdownMarks(text: text)
    var lines = LineCursor(text, from: FrontMatter(text)?.end ?? 0)
    var isInFence = false
    while let line = lines.next() {
      let start = text[line].firstIndex { $0 != 0x20 } ?? line.upperBound
      if text[start..<line.upperBound].starts(with: "```".utf8) {
        marks.add(start, line.upperBound)
        isInFence.toggle()
      } else if !isInFence {
        marks.readLine(start..<line.upperBound)
      }
    }
    return marks.spans
  }

  /// A line of text without its marks.
  static func removed(from line: String) -> String {
    let bytes = Array(line.utf8)
    var rest: [UInt8] = []
    var place = 0
    for span in spans(in: bytes) {
      rest += bytes[place..<Int(span.start)]
      place = Int(span.end)
    }
    return String(decoding: rest + bytes[place...], as: UTF8.self).trimmed
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func add(_ start: Int, _ end: Int) {
    if start < end { spans.append(TextSpan(start, end)) }
  }

  private mutating func readLine(_ line: Range<Int>) {
    var place = line.lowerBound
    while place < line.upperBound, text[place] == 0x3E || text[place] == 0x20 {
      if text[place] == 0x3E { add(place, place + 1) }
      place += 1
    }
    let signs = text[place..<line.upperBound].prefix { $0 == 0x23 }.count
    if (1...6).contains(signs), place + signs < line.upperBound, text[place + signs] == 0x20 {
      add(place, place + signs)
      place += signs
    }
    readWords(place..<line.upperBound)
  }

  private mutating func readWords(_ line: Range<Int>) {
    var place = line.lowerBound
    // Where the words of an open link end, and what follows them.
    var links: [(close: Int, end: Int)] = []
    while place < line.upperBound {
      if let link = links.last, link.close == place {
        add(place, link.end)
        place = link.end
        links.removeLast()
        continue
      }
      switch text[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
        place = readEmphasis(place, line)
      case UInt8(ascii: "["), UInt8(ascii: "!"):
        let open = text[place] == UInt8(ascii: "!") ? place + 1 : place
        guard open < line.upperBound, let link = link(open, line) else {
          place += 1
          continue
        }
        if open > place {
          // A picture: its words are none of the article's.
          add(place, link.end)
          place = link.end
        } else {
          add(place, place + 1)
          links.append(link)
          place += 1
        }
      default: place += 1
      }
    }
  }

  /// Signs of emphasis touch a word on one side only; in `5 * 3` and `snake_case` they are none.
  private mutating func readEmphasis(_ start: Int, _ line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, text[end] == text[start] { end += 1 }
    let before = start > line.lowerBound ? text[start - 1] : 0x20
    let after = end < line.upperBound ? text[end] : 0x20
    let isBetweenSpaces = ArticleText.isSpace(before) && ArticleText.isSpace(after)
    let isInWord = Self.isWord(before) && Self.isWord(after)
    if !isBetweenSpaces, !isInWord || text[start] != UInt8(ascii: "_"), end - start <= 3 {
      add(start, end)
    }
    return end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }

  /// Of `[words](address)` at a bracket: where the words end and where the address does.
  private func link(_ open: Int, _ line: Range<Int>) -> (close: Int, end: Int)? {
    guard text[open] == UInt8(ascii: "["),
      let close = text[open..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < line.upperBound, text[close + 1] == UInt8(ascii: "("),
      let end = text[close..<line.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (close, end + 1)
  }
}
