import DocumentModel

/// The quotations of each sentence, so that looking for those around some words does not go through
/// those of a whole article.
struct QuotationPlaces {
  /// Indices of quotations by the sentences that they touch, in ascending order; empty where the
  /// article has none.
  private var bySentence: [[Int]] = []

  init(_ document: Document) {
    guard !document.quotations.isEmpty else { return }
    bySentence = Array(repeating: [], count: document.sentences.count)
    for (index, quotation) in document.quotations.enumerated() {
      for sentence in document.sentences(of: quotation.span) {
        bySentence[sentence].append(index)
      }
    }
  }

  /// Those that touch one of some sentences.
  subscript(sentences: ClosedRange<Int>) -> [Int] {
    sentences.count == 1
      ? bySentence[sentences.lowerBound] : Set(bySentence[sentences].joined()).sorted()
  }
}

extension LinkDraft {
  /// The quotations in the sentences of a span, in their order.
  func quotations(near span: TextSpan) -> [Quotation] {
    if document.quotations.isEmpty { return [] }
    return quotationPlaces[document.sentences(of: span)].map { document.quotations[$0] }
  }
}
