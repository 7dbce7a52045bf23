import DocumentModel

/// Tokens together with their text, as the stages of tokenization look at them.
struct TokenView {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The kind of a token that is a mark; nil for words and numbers.
  func mark(_ index: Int) -> MarkKind? {
    let token = tokens[index]
    return token.shape == .mark ? MarkKind(bytes.span, token.span) : nil
  }

  /// True where no white space stands between a token and the one before it.
  func touchesPrevious(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].span.end == tokens[index].span.start
  }

  /// True where no white space stands between a token and the one after it.
  func touchesNext(_ index: Int) -> Bool {
    index + 1 < tokens.count && touchesPrevious(index + 1)
  }

  /// True for acronyms written with their last period (`U.S.`).
  func isDottedAcronym(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.shape != .mark && bytes[Int(token.span.end) - 1] == 0x2E
  }

  /// From the first byte of the first token to the last byte of the last.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
  }
}
