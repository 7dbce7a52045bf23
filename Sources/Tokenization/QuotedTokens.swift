import DocumentModel

/// A quotation by the indices of its tokens.
struct QuotedTokens {
  /// The opening mark.
  var open: Int
  /// The closing mark; the last token of the block where there is none.
  var close: Int
  var isBalanced: Bool
  var continues: Bool

  func quotation(_ view: TokenView) -> Quotation {
    let words = open + 1..<(isBalanced ? close : close + 1)
    return Quotation(
      span: view.span(open..<close + 1), content: view.span(words), continues: continues)
  }
}
