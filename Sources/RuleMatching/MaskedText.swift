import DocumentModel
import PatternMatching
import RulePacks

/// The text of some documents as the rules of a layer see it, sentence by sentence; the sentences
/// of all documents are counted through.
///
/// Each unit is one private-use code point, white space one space, curly quotes and dashes are
/// the plain ones. Every masked byte knows the source byte it came from, so matches map back
/// exactly.
public struct MaskedText: Sendable {
  /// Room for the documents, of which `count` bytes are written.
  public private(set) var bytes: [UInt8] = []
  /// Offset of each masked byte in its document; of the separator after a sentence, the sentence's
  /// end.
  private var starts: [UInt32] = []
  private var progress = Progress()
  /// Masked bytes of each sentence.
  public private(set) var sentences: [Range<Int>] = []
  /// The units of each sentence, as a range of those the view was built from.
  public private(set) var unitRanges: [Range<Int>] = []
  /// Per sentence the range of its openings.
  public private(set) var openingRanges: [Range<Int>] = []
  private var units: [(place: UInt32, unit: Int)] = []

  /// How far the view is written.
  private struct Progress {
    var count = 0
    /// True where the last byte written is one of a word.
    var isInWord = false
    var openings: [Opening] = []

    /// Notes that a scalar is written next.
    mutating func open(_ byte: UInt8) {
      let isWord = ByteSet.isWord(byte)
      if !(isWord && isInWord), byte != 0x20 {
        openings.append(Opening(place: UInt32(count), byte: byte, things: ~0))
      }
      isInWord = isWord
    }
  }

  public init() {}

  /// Where matches can begin that do not begin inside a word: all scalars but spaces and the later
  /// letters of words.
  public var openings: [Opening] { progress.openings }

  /// Builds the view anew, keeping the memory of the last one.
  ///
  /// The units of a document are in text order and do not overlap; one that is not inside a
  /// sentence is left out. Units are counted through, too.
  ///
  /// - Parameter skips: tells of a sentence with its units whether its text is not needed.
  public mutating func build(
    _ views: [DocumentView],
    without skips: (_ sentence: Int, _ units: ArraySlice<MaskUnit>) -> Bool = { _, _ in false }
  ) {
    clear(views)
    var firstUnit = 0
    for view in views {
      append(view, firstUnit: firstUnit, skips)
      firstUnit += view.units.count
    }
  }

  private mutating func append(
    _ view: DocumentView, firstUnit: Int, _ skips: (Int, ArraySlice<MaskUnit>) -> Bool
  ) {
    let document = view.document
    let text = document.bytes.span
    let ranges = Self.unitRanges(of: view.units, in: document)
    for (index, sentence) in document.sentences.enumerated() {
      let begin = progress.count
      progress.isInWord = false
      let firstOpening = progress.openings.count
      if !skips(sentences.count, view.units[ranges[index]]) {
        var place = Int(sentence.span.start)
        for unit in ranges[index] {
          Self.copy(text, place..<Int(view.units[unit].span.start), to: &bytes, &starts, &progress)
          append(view.units[unit], index: firstUnit + unit)
          place = Int(view.units[unit].span.end)
        }
        Self.copy(text, place..<Int(sentence.span.end), to: &bytes, &starts, &progress)
      }
      sentences.append(begin..<progress.count)
      unitRanges.append(
        firstUnit + ranges[index].lowerBound..<firstUnit + ranges[index].upperBound)
      let openings = firstOpening..<progress.openings.count
      openingRanges.append(openings)
      Self.setThings(
        of: openings, in: &progress.openings, starts,
        SentenceThings(document.tokens[sentence.tokens], view.units[ranges[index]]))
      bytes[progress.count] = 0x0A
      starts[progress.count] = sentence.span.end
      progress.count += 1
    }
  }

  /// The units of each sentence; one that is not inside a sentence is in none.
  static func unitRanges(of units: [MaskUnit], in document: Document) -> [Range<Int>] {
    var next = 0
    return document.sentences.map { sentence in
      while next < units.count, units[next].span.start < sentence.span.start { next += 1 }
      let first = next
      while next < units.count, units[next].span.end <= sentence.span.end { next += 1 }
      return first..<next
    }
  }

  /// No masked text is longer than its source but for units and separators.
  private mutating func clear(_ views: [DocumentView]) {
    let room = views.reduce(0) { sum, view in
      sum + view.document.bytes.count + 3 * view.units.count + view.document.sentences.count
    }
    if bytes.count < room {
      bytes = [UInt8](repeating: 0, count: room)
      starts = [UInt32](repeating: 0, count: room)
    }
    progress.count = 0
    progress.openings.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    unitRanges.removeAll(keepingCapacity: true)
    openingRanges.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
  }

  /// Tells the openings of a sentence in which of its things they are.
  private static func setThings(
    of range: Range<Int>, in openings: inout [Opening], _ starts: [UInt32],
    _ things: SentenceThings
  ) {
    var openings = openings.mutableSpan
    var things = things
    var next = things.next()
    var bit: UInt64 = 1
    for index in range {
      let start = starts[Int(openings[index].place)]
      while let thing = next, thing.end <= start {
        next = things.next()
        if bit < 1 << 63 { bit <<= 1 }
      }
      if let thing = next, thing.start <= start { openings[index].things = bit }
    }
  }

  /// The bytes of their document behind a masked range.
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
    let place = progress.count
    units.append((UInt32(place), index))
    progress.open(0xEE)
    // U+E000 + kind, for kinds below 64: EE 80 (80 + kind).
    bytes[place] = 0xEE
    bytes[place + 1] = 0x80
    bytes[place + 2] = 0x80 + unit.kind.rawValue
    for byte in place..<place + 3 { starts[byte] = unit.span.start }
    progress.count += 3
  }

  private static func copy(
    _ text: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8], _ starts: inout [UInt32],
    _ progress: inout Progress
  ) {
    var masked = bytes.mutableSpan
    var sources = starts.mutableSpan
    var place = range.lowerBound
    while place < range.upperBound {
      var byte = text[place]
      if ByteSet.isWord(byte) {
        progress.open(byte)
        var count = progress.count
        repeat {
          masked[count] = byte
          sources[count] = UInt32(place)
          count += 1
          place += 1
          if place == range.upperBound { break }
          byte = text[place]
        } while ByteSet.isWord(byte)
        progress.count = count
        continue
      }
      var width = 1
      if byte <= 0x20 || byte >= 0x80 {
        (byte, width) = MaskedScalar.masked(text, place, range.upperBound)
      } else if byte == 0x27 || byte == 0x60, place + 1 < range.upperBound, text[place + 1] == byte
      {
        // Typewriter marks of quotation: ``so''.
        (byte, width) = (0x22, 2)
      }
      progress.open(byte)
      // Letters outside ASCII are copied as they are.
      for offset in 0..<(byte < 0x80 ? 1 : width) {
        masked[progress.count] = offset == 0 ? byte : text[place + offset]
        sources[progress.count] = UInt32(place)
        progress.count += 1
      }
      place += width
    }
  }
}

/// Where a match can begin.
public struct Opening: Sendable {
  /// Masked byte.
  public var place: UInt32
  public var byte: UInt8
  /// The bit of the thing that it is in (`FoundNeeds`); all where it is in none.
  public var things: UInt64
}
