import Facts

/// A sentence in one line with a line of marks under the words of a fact.
struct SentenceExcerpt {
  var line: String
  /// Empty where the words are not found in the sentence.
  var marks: String

  /// - Parameter width: scalars at most; a longer sentence is cut around the words.
  init(of fact: FactRecord, width: Int) {
    let width = max(width, 8)
    guard let context = fact.context else {
      line = TerminalText.fitted(TerminalText.inert(fact.span.text), width: width)
      marks = ""
      return
    }
    var scalars = context.text.unicodeScalars.map(TerminalText.inert)
    let start = fact.span.start - context.start
    let words = start..<max(start, start + fact.span.end - fact.span.start)
    guard words.lowerBound >= 0, words.upperBound <= scalars.count else {
      line = TerminalText.fitted(TerminalText.inert(context.text), width: width)
      marks = ""
      return
    }
    var window = Self.window(around: words, of: scalars.count, width: width)
    window = Self.shrunk(window, to: words, in: scalars)
    if window.lowerBound > 0 { scalars[window.lowerBound] = "…" }
    if window.upperBound < scalars.count { scalars[window.upperBound - 1] = "…" }
    line = String(String.UnicodeScalarView(scalars[window]))
    let visible = words.clamped(to: window)
    marks =
      String(repeating: " ", count: visible.lowerBound - window.lowerBound)
      + String(repeating: "^", count: visible.count)
  }

  /// Without the parts of words at its ends, so that "Poland" is not shown as "and"; a longer word
  /// is cut.
  private static func shrunk(
    _ window: Range<Int>, to words: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    var (start, end) = (window.lowerBound, window.upperBound)
    let nearest = min(words.lowerBound, start + longestWord)
    if start > 0, start + 1 < nearest,
      let space = scalars[(start + 1)..<nearest].firstIndex(of: " ")
    {
      start = space
    }
    let farthest = max(words.upperBound, end - longestWord)
    if end < scalars.count, farthest < end - 1,
      let space = scalars[farthest..<(end - 1)].lastIndex(of: " ")
    {
      end = space + 1
    }
    return start..<end
  }

  /// In scalars.
  private static let longestWord = 20

  private static func window(around words: Range<Int>, of count: Int, width: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let before = max(2, (width - words.count) / 2)
    let start = max(0, min(words.lowerBound - before, count - width))
    return start..<(start + width)
  }
}
