import DocumentModel

extension TaggedDocument {
  /// Notes on the amount at the head of a fold what the other amounts inside it are: the same sum in
  /// other currencies ("70 billion yuan ($10 billion)").
  ///
  /// - Returns: false where they are not: two sums in one currency are two amounts.
  mutating func joinConverted(_ near: [Int], in span: TextSpan, head: Int) -> Bool {
    guard case .money(var amount)? = mentions[head].value, amount.currency != nil else {
      return false
    }
    var also: [MoneyValue] = []
    for index in near where index != head && span.contains(mentions[index].span) {
      guard case .money(let other)? = mentions[index].value else { continue }
      guard let currency = other.currency, currency != amount.currency else { return false }
      also.append(other)
    }
    guard !also.isEmpty else { return false }
    amount.also = also
    mentions[head].value = .money(amount)
    return true
  }
}
