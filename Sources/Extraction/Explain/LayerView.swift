import DocumentModel
import RuleMatching
import RulePacks

/// An article as a layer sees it, and the way between its masked text and its words.
struct LayerView {
  let document: Document
  let layer: RuleLayer
  let units: [MaskUnit]
  let masked: MaskedText

  init(_ document: Document, _ layer: RuleLayer, _ units: [MaskUnit]) {
    self.document = document
    self.layer = layer
    self.units = units
    var masked = MaskedText()
    masked.build([DocumentView(document, units: units)])
    self.masked = masked
  }

  /// The masked bytes of a span within a sentence.
  func masked(_ span: TextSpan, in sentence: Int) -> Range<Int> {
    let start = place(of: span.start, in: sentence)
    return start..<max(start, place(of: span.end, in: sentence))
  }

  /// The first masked byte that comes from `offset` or later.
  private func place(of offset: UInt32, in sentence: Int) -> Int {
    var low = masked.sentences[sentence].lowerBound
    var high = masked.sentences[sentence].upperBound
    while low < high {
      let middle = (low + high) / 2
      if masked.source(middle..<middle).start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words behind masked bytes, on one line.
  func words(_ range: Range<Int>) -> String { document.line(masked.source(range)) }

  /// The thing that makes up masked bytes from `place` on.
  func unit(at place: Int, in sentence: Int) -> MaskUnit? {
    guard place + 3 <= masked.sentences[sentence].upperBound else { return nil }
    return masked.unit(at: place..<place + 3).map { units[$0] }
  }

  /// The things that overlap a span.
  func units(over span: TextSpan) -> [MaskUnit] { units.filter { $0.span.overlaps(span) } }
}

extension Document {
  /// The text of a span on one line.
  func line(_ span: TextSpan) -> String {
    text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Number of the line of a byte, counted from 1.
  func lineNumber(at offset: UInt32) -> Int {
    bytes[..<min(Int(offset), bytes.count)].count { $0 == 0x0A } + 1
  }
}
