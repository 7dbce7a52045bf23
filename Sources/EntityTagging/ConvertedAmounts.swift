import DocumentModel

extension TaggedDocument {
  /// Notes on the amount at the head of a fold what the other amounts inside it are: the same sum in
  /// other currencies ("70 billion yuan ($10 billion)").
  ///
  /// - Returns: false where they are not: two sums in one currency are two amounts.
  mutating func joinConverted(in span: TextSpan, head: Int) -> Bool {
    guard case .money(var amount)? = mentions[head].value, amount.currency != nil else {
      return false
    }
    var also: [MoneyValue] = []
    for (index, mention) in mentions.enumerated() where index != head {
      guard span.contains(mention.span), case .money(let other)? = mention.value else { continue }
      guard let currency = other.currency, currency != amount.currency else { return false }
      also.append(other)
    }
    guard !also.isEmpty else { return false }
    amount.also = also
    mentions[head].value = .money(amount)
    return true
  }
}
