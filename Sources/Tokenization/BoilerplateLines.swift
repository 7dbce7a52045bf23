import DocumentModel

/// Finds the lines of a text that are none of the article's: "ADVERTISEMENT", "Read more: ...".
///
/// Only whole lines count, and only forms that the rule pack lists.
struct BoilerplateLines: Sendable {
  private let forms: BoilerplateForms
  /// A longer line is a paragraph. In bytes.
  private static let longest = 300

  init(_ forms: [String]) { self.forms = BoilerplateForms(forms) }

  /// The lines, each with its line break, so that the paragraph around it stays one. Where such lines
  /// part a sentence in two, the blank lines around them belong to them.
  func spans(in text: [UInt8]) -> [TextSpan] {
    let boxes = boxes(in: text)
    var spans: [TextSpan] = []
    var first = 0
    while first < boxes.count {
      var last = first
      while last + 1 < boxes.count,
        text[boxes[last].upperBound..<boxes[last + 1].lowerBound].allSatisfy({ $0 <= 0x20 })
      {
        last += 1
      }
      let group = boxes[first...last]
      if let parted = parted(text, group.first?.lowerBound ?? 0, group.last?.upperBound ?? 0) {
        spans.append(parted)
      } else {
        spans += group.map { TextSpan($0.lowerBound, min($0.upperBound + 1, text.count)) }
      }
      first = last + 1
    }
    return spans
  }

  /// The lines without their breaks.
  private func boxes(in text: [UInt8]) -> [Range<Int>] {
    var boxes: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = lineEnd(text, start)
      if end - start <= Self.longest, let last = boilerplateEnd(text, start, end) {
        boxes.append(start..<last)
        end = last
      }
      start = end + 1
    }
    return boxes
  }

  private func lineEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Where a line of a known form ends. What is in brackets may go on over a few lines.
  private func boilerplateEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard forms.mayBegin(text, start, end) else { return nil }
    if forms.matches(text[start..<end]) { return end }
    guard text[start] == UInt8(ascii: "(") else { return nil }
    var last = end
    for _ in 0..<3 where last + 1 < text.count && text[last + 1] != 0x0A {
      last = lineEnd(text, last + 1)
      if text[last - 1] == UInt8(ascii: ")") {
        return forms.matches(text[start..<last]) ? last : nil
      }
    }
    return nil
  }

  /// What stands between the halves of a sentence; nil where no sentence is parted.
  private func parted(_ text: [UInt8], _ start: Int, _ end: Int) -> TextSpan? {
    guard let before = text[..<start].lastIndex(where: { $0 > 0x20 }),
      let after = text[end...].firstIndex(where: { $0 > 0x20 }), Self.goesOn(text, before, after)
    else { return nil }
    return TextSpan(before + 1, after)
  }

  /// True where a sentence has not ended and goes on with a small letter or a comma.
  private static func goesOn(_ text: [UInt8], _ before: Int, _ after: Int) -> Bool {
    let isSmall = (0x61...0x7A).contains(text[after])
    switch text[before] {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: ","), UInt8(ascii: "%"): return isSmall
    default: return false
    }
  }
}
