import DocumentModel

/// The words of a verb group as rules see them: single spaces, plain apostrophes.
struct VerbGroupWords {
  private var bytes: [UInt8] = []
  private var words: [Range<Int>] = []

  init(_ span: TextSpan, _ draft: borrowing LinkDraft) {
    bytes.reserveCapacity(span.count)
    let text = draft.document.bytes.span
    var place = Int(span.start)
    while place < Int(span.end) {
      let byte = text[place]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        endWord()
      } else if byte < 0x80 {
        bytes.append(byte)
      } else if place + 2 < Int(span.end), byte == 0xE2, text[place + 1] == 0x80,
        text[place + 2] == 0x99
      {
        bytes.append(0x27)
        place += 2
      } else {
        read(rare: draft.document.text(span))
        return
      }
      place += 1
    }
    endWord()
  }

  /// Also for white space outside ASCII.
  private mutating func read(rare text: String) {
    bytes.removeAll()
    words.removeAll()
    for word in text.split(whereSeparator: \.isWhitespace) {
      bytes.append(contentsOf: word.replacing("\u{2019}", with: "'").utf8)
      endWord()
    }
  }

  var count: Int { words.count }

  /// In lower case.
  var beginsWithTo: Bool {
    words.first.map { bytes[$0].elementsEqual("to".utf8) { $0 | 0x20 == $1 } } ?? false
  }

  /// UTF-8 of some words with single spaces between them.
  func bytes(of words: Range<Int>) -> ArraySlice<UInt8> {
    bytes[self.words[words.lowerBound].lowerBound..<self.words[words.upperBound - 1].upperBound]
  }

  /// True where the words end so, in the case of the text.
  func hasSuffix(_ suffix: String) -> Bool {
    text.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  mutating func append(_ other: VerbGroupWords) {
    for word in other.words {
      bytes.append(contentsOf: other.bytes[word])
      endWord()
    }
  }

  /// Without the space after the last word.
  private var text: ArraySlice<UInt8> { bytes.dropLast() }

  private mutating func endWord() {
    let start = words.last.map { $0.upperBound + 1 } ?? 0
    guard start < bytes.count else { return }
    words.append(start..<bytes.count)
    bytes.append(0x20)
  }
}
