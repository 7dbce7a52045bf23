/// A paragraph, heading or item of a page.
struct PageBlock {
  enum Kind {
    case paragraph, heading, item, quotation
  }

  var kind: Kind
  /// In one line, but for the line breaks of the page (`<br>`).
  var text: [UInt8]
  /// Bytes of it that stand in links.
  var linked = 0
  /// The element whose text it is.
  var node: Int
}

extension PageBlock {
  /// True for words that are a sentence, or end one.
  var endsSentence: Bool {
    if text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") { return true }
    var end = text.count
    while end > 0 {
      let byte = text[end - 1]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: ";"):
        return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
      default:
        // Closing quotation marks and the ellipsis: U+2019, U+201D, U+2026, U+00BB.
        let tail = text[..<end].suffix(3)
        if tail.elementsEqual([0xE2, 0x80, 0xA6]) { return true }
        guard tail.elementsEqual([0xE2, 0x80, 0x9D]) || tail.elementsEqual([0xE2, 0x80, 0x99])
        else { return false }
        end -= 3
      }
    }
    return false
  }

  /// True where most of it is links; of a sentence, all.
  var isLinks: Bool { linked * 10 > text.count * (endsSentence ? 9 : 7) }

  /// Text of an article rather than a label: it tells where the article is.
  var isGood: Bool {
    kind != .heading && linked * 2 <= text.count
      && (text.count >= 120 || text.count >= 40 && endsSentence)
  }

  /// True for a paragraph between which all is the article's.
  var isReal: Bool { isGood && (endsSentence || text.count >= 200) }

  /// True for a time of day, alone or with a few words: `14:05 GMT`, `10.30 am`.
  var isTime: Bool {
    guard text.count <= 40, let mark = text.firstIndex(where: { $0 == 0x3A || $0 == 0x2E }),
      (1...2).contains(mark), text.count >= mark + 3
    else { return false }
    return (text[..<mark] + text[(mark + 1)..<(mark + 3)]).allSatisfy {
      (0x30...0x39).contains($0)
    }
  }
}
