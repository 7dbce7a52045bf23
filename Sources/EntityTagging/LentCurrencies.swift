import DocumentModel

extension TaggedDocument {
  /// Gives an amount without a currency ("a billion 400 million") that of the other amounts in its
  /// sentence, where those have one and the same.
  mutating func lendCurrencies() {
    for index in mentions.indices {
      guard case .money(var amount)? = mentions[index].value, amount.currency == nil,
        amount.amount != nil, amount.why == MoneyNormalizer.noCurrency,
        let currency = onlyCurrency(ofSentence: mentions[index].sentence)
      else { continue }
      (amount.currency, amount.currencyBasis, amount.why) = (currency, "same_sentence", nil)
      mentions[index].value = .money(amount)
    }
  }

  private func onlyCurrency(ofSentence sentence: Int) -> String? {
    var found: String?
    for mention in mentions where mention.sentence == sentence {
      guard case .money(let money)? = mention.value, let currency = money.currency else { continue }
      if found != nil, found != currency { return nil }
      found = currency
    }
    return found
  }
}
