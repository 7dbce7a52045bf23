import DocumentModel
import PatternMatching
import RulePacks

/// The text of a document as rules see it, sentence by sentence.
///
/// Each unit is one private-use code point, white space one space, curly quotes and dashes are
/// the plain ones. Every masked byte knows the source byte it came from, so matches map back
/// exactly.
public struct MaskedText: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Source offset of each masked byte; of the separator after a sentence, the sentence's end.
  private var starts: [UInt32] = []
  /// Masked bytes of each sentence.
  public private(set) var sentences: [Range<Int>] = []
  /// The units of each sentence, as a range of those the view was built from.
  public private(set) var unitRanges: [Range<Int>] = []
  /// Where matches can begin that do not begin inside a word: all scalars but spaces and the later
  /// letters of words; per sentence the range of them.
  public private(set) var openings: [Opening] = []
  public private(set) var openingRanges: [Range<Int>] = []
  private var units: [(place: UInt32, unit: Int)] = []

  public init() {}

  /// Builds the view anew, keeping the memory of the last one.
  ///
  /// `units` are in text order and do not overlap; one that is not inside a sentence is left out.
  public mutating func build(_ document: Document, units all: [MaskUnit]) {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    unitRanges.removeAll(keepingCapacity: true)
    openings.removeAll(keepingCapacity: true)
    openingRanges.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    let text = document.article.bytes.span
    var next = 0
    for sentence in document.sentences {
      let begin = bytes.count
      var place = Int(sentence.span.start)
      let end = Int(sentence.span.end)
      while next < all.count, all[next].span.start < sentence.span.start { next += 1 }
      let first = next
      while next < all.count, all[next].span.end <= sentence.span.end {
        let unit = all[next]
        copy(text, from: place, to: Int(unit.span.start))
        append(unit, index: next)
        place = Int(unit.span.end)
        next += 1
      }
      copy(text, from: place, to: end)
      sentences.append(begin..<bytes.count)
      addOpenings(begin..<bytes.count, document, sentence.tokens)
      unitRanges.append(first..<next)
      bytes.append(0x0A)
      starts.append(sentence.span.end)
    }
  }

  private mutating func addOpenings(
    _ sentence: Range<Int>, _ document: Document, _ tokens: Range<Int>
  ) {
    let first = openings.count
    var token = tokens.lowerBound
    var isInWord = false
    for place in sentence {
      let byte = bytes[place]
      let isWord = ByteSet.isWord(byte)
      if !(isWord && isInWord) && byte != 0x20 && byte & 0xC0 != 0x80 {
        let start = starts[place]
        while token < tokens.upperBound, document.tokens[token].span.start < start { token += 1 }
        let isToken = token < tokens.upperBound && document.tokens[token].span.start == start
        let isLetter = (byte | 0x20) &- 0x61 < 26
        let isPlain =
          isToken && (byte == 0xEE || isLetter && !document.holdsDigit(document.tokens[token]))
        openings.append(
          Opening(
            place: UInt32(place), byte: byte,
            tokens: isPlain ? 1 << UInt64(min(token - tokens.lowerBound, 63)) : 0))
      }
      isInWord = isWord
    }
    openingRanges.append(first..<openings.count)
  }

  /// The source byte behind a masked byte.
  public func sourceStart(_ place: Int) -> UInt32 { starts[place] }

  /// The source bytes behind a masked range.
  public func source(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: starts[range.lowerBound], end: starts[range.upperBound])
  }

  /// Index of the unit that makes up a masked range exactly.
  public func unit(at range: Range<Int>) -> Int? {
    guard range.count == 3, bytes[range.lowerBound] == 0xEE else { return nil }
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if Int(units[middle].place) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < units.count, Int(units[low].place) == range.lowerBound else { return nil }
    return units[low].unit
  }

  private mutating func append(_ unit: MaskUnit, index: Int) {
    units.append((UInt32(bytes.count), index))
    // U+E000 + kind, for kinds below 64: EE 80 (80 + kind).
    bytes.append(0xEE)
    bytes.append(0x80)
    bytes.append(0x80 + unit.kind.rawValue)
    starts.append(unit.span.start)
    starts.append(unit.span.start)
    starts.append(unit.span.start)
  }

  private mutating func copy(_ text: Span<UInt8>, from: Int, to end: Int) {
    var place = from
    while place < end {
      let byte = text[place]
      if byte > 0x20, byte < 0x80 {
        bytes.append(byte)
        starts.append(UInt32(place))
        place += 1
      } else if byte <= 0x20 {
        space(text, &place, end)
      } else {
        copyScalar(text, &place, end)
      }
    }
  }

  private mutating func space(_ text: Span<UInt8>, _ place: inout Int, _ end: Int) {
    bytes.append(0x20)
    starts.append(UInt32(place))
    repeat {
      place += MaskedText.spaceWidth(text, place, end)
    } while place < end && MaskedText.spaceWidth(text, place, end) > 0
  }

  private mutating func copyScalar(_ text: Span<UInt8>, _ place: inout Int, _ end: Int) {
    if MaskedText.spaceWidth(text, place, end) > 0 { return space(text, &place, end) }
    let width = MaskedText.scalarWidth(text[place])
    let start = UInt32(place)
    if let plain = MaskedText.plainMark(text, place, min(place + width, end)) {
      bytes.append(plain)
      starts.append(start)
    } else {
      for index in place..<min(place + width, end) {
        bytes.append(text[index])
        starts.append(start)
      }
    }
    place += width
  }

  private static func scalarWidth(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Bytes of the white space at a place: ASCII, U+00A0, U+2000 to U+200A, U+202F, U+3000.
  private static func spaceWidth(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    let byte = text[place]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, place + 1 < end, text[place + 1] == 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3, place + 2 < end else { return 0 }
    let second = text[place + 1]
    let third = text[place + 2]
    if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
    return second == 0x80 && (third <= 0x8A || third == 0xAF) ? 3 : 0
  }

  /// The plain mark for a curly quote, a dash, or a code point that would look like a unit.
  private static func plainMark(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> UInt8? {
    let byte = text[place]
    if byte == 0xC2, end - place == 2 {
      return text[place + 1] == 0xAB || text[place + 1] == 0xBB ? UInt8(ascii: "\"") : nil
    }
    if byte == 0xEE { return UInt8(ascii: "?") }
    guard byte == 0xE2, end - place == 3, text[place + 1] == 0x80 else { return nil }
    switch text[place + 2] {
    case 0x90...0x95: return UInt8(ascii: "-")
    case 0x98...0x9B: return UInt8(ascii: "'")
    case 0x9C...0x9F: return UInt8(ascii: "\"")
    default: return nil
    }
  }
}

extension Document {
  /// True for a word with a digit: it begins as its letters do, but is another word.
  fileprivate func holdsDigit(_ token: Token) -> Bool {
    let bytes = article.bytes.span
    for place in token.span.range where bytes[place] &- 0x30 < 10 { return true }
    return false
  }
}

/// Where a match can begin.
public struct Opening: Sendable {
  /// Masked byte.
  public var place: UInt32
  public var byte: UInt8
  /// The bit of the token that begins here (see `FoundNeeds`); none where the token does not
  /// tell what can begin here.
  public var tokens: UInt64
}
