import DocumentModel

/// What a quotation mark may do, judged by what it touches.
struct QuoteMark {
  let index: Int
  private let view: TokenView
  private let touchesPrevious: Bool
  private let touchesNext: Bool
  private let isLast: Bool

  init(_ view: TokenView, _ index: Int, _ block: Range<Int>) {
    self.view = view
    self.index = index
    touchesPrevious = index > block.lowerBound && view.touchesPrevious(index)
    isLast = index + 1 == block.upperBound
    touchesNext = !isLast && view.touchesNext(index)
  }

  /// A straight double mark after a space, an opening bracket, a dash or another kind of mark.
  var mayOpen: Bool {
    if isLast { return false }
    guard touchesPrevious else { return true }
    switch view.mark(index - 1) {
    case .openBracket, .dash, .openDouble, .openSingle, .straightSingle: return true
    default: return false
    }
  }

  /// True where the mark stands right before a word and cannot close.
  var onlyOpens: Bool {
    guard mayOpen, touchesNext else { return false }
    switch view.mark(index + 1) {
    case nil, .currency, .ellipsis, .openBracket, .openSingle, .openDouble, .straightSingle:
      return true
    default: return false
    }
  }

  /// A straight single mark before a word, not before a number (`'90s`).
  var mayOpenSingle: Bool {
    guard touchesNext, view.tokens[index + 1].shape != .number, view.mark(index + 1) == nil else {
      return false
    }
    return mayOpen || view.mark(index - 1) == .straightDouble
  }

  var mayCloseSingle: Bool {
    touchesPrevious && (!touchesNext || view.mark(index + 1) != nil)
  }

  /// True after a word that ends in `s`, before a word in lower case.
  var mayBePossessive: Bool {
    guard touchesPrevious, !touchesNext, !isLast else { return false }
    let before = view.tokens[index - 1]
    return before.shape != .mark && view.bytes[Int(before.span.end) - 1] | 0x20 == 0x73
      && view.tokens[index + 1].shape == .lower
  }
}
