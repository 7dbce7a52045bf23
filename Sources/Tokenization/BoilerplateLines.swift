import DocumentModel

/// Finds the lines of a text that are none of the article's: "ADVERTISEMENT", "Read more: ...".
///
/// Only whole lines count, and only forms that the rule pack lists.
struct BoilerplateLines: Sendable {
  private let forms: BoilerplateForms
  /// A longer line is a paragraph. In bytes.
  private static let longest = 300

  init(_ forms: [String]) { self.forms = BoilerplateForms(forms) }

  /// The lines, each with its line break, so that the paragraph around it stays one. Where such a
  /// line parts a sentence in two, the blank lines around it belong to it.
  func spans(in text: [UInt8]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = 0
    while start < text.count {
      let end = lineEnd(text, start)
      if end - start <= Self.longest, let last = boilerplateEnd(text, start, end) {
        let span = whole(text, start, last)
        if let previous = spans.last, previous.end >= span.start {
          spans[spans.count - 1] = previous.union(span)
        } else {
          spans.append(span)
        }
        start = last
      } else {
        start = end
      }
      start += 1
    }
    return spans
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

  private func whole(_ text: [UInt8], _ start: Int, _ end: Int) -> TextSpan {
    let before = text[..<start].lastIndex { $0 > 0x20 }
    let after = text[end...].firstIndex { $0 > 0x20 }
    if let before, let after, Self.goesOn(text, before, after) {
      return TextSpan(before + 1, after)
    }
    return TextSpan(start, min(end + 1, text.count))
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
