import DocumentModel

/// The sign of a list item at the start of a line.
struct Bullet {
  /// Number of its tokens; 0 where there is none.
  var size = 0
  /// True for signs that mean nothing else at the start of a line.
  var isPlain = false

  init(_ view: TokenView, _ line: Range<Int>) {
    let first = line.lowerBound
    switch view.mark(first) {
    case .bullet: set(1, isPlain: true, view, line)
    case .dash where isSingleDash(view, first): set(1, isPlain: false, view, line)
    case .openBracket where isLabel(view, first + 1, line) && closes(view, first + 2, line):
      set(3, isPlain: false, view, line)
    case nil where isLabel(view, first, line):
      let isNumber = view.tokens[first].shape == .number
      if closes(view, first + 1, line) || isNumber && isPeriod(view, first + 1, line) {
        set(2, isPlain: false, view, line)
      }
    default: break
    }
  }

  /// A sign counts only where a space and words follow.
  private mutating func set(_ count: Int, isPlain: Bool, _ view: TokenView, _ line: Range<Int>) {
    let next = line.lowerBound + count
    guard next < line.upperBound, !view.touchesPrevious(next) else { return }
    size = count
    self.isPlain = isPlain
  }

  /// A hyphen or en dash; an em dash or two hyphens are no bullet.
  private func isSingleDash(_ view: TokenView, _ index: Int) -> Bool {
    let span = view.tokens[index].span
    let last = view.bytes[Int(span.end) - 1]
    return span.count == 1 || last == 0x93
  }

  /// A number of up to two digits or a single letter.
  private func isLabel(_ view: TokenView, _ index: Int, _ line: Range<Int>) -> Bool {
    guard index < line.upperBound else { return false }
    let token = view.tokens[index]
    switch token.shape {
    case .mark: return false
    case .number: return token.span.count <= 2
    default: return token.span.count == 1
    }
  }

  private func closes(_ view: TokenView, _ index: Int, _ line: Range<Int>) -> Bool {
    index < line.upperBound && view.touchesPrevious(index) && view.mark(index) == .closeBracket
  }

  private func isPeriod(_ view: TokenView, _ index: Int, _ line: Range<Int>) -> Bool {
    index < line.upperBound && view.touchesPrevious(index) && view.mark(index) == .period
  }
}
