import DocumentModel

/// What an article as a whole tells of its amounts of money.
struct MoneySurroundings {
  /// The country that the article names most often.
  var country: String?
  /// True where a dollar sign alone stands for the dollar of that country.
  var dollarIsLocal = false

  init() {}

  init(_ tagged: TaggedDocument) {
    country = tagged.mainCountry
    dollarIsLocal = country.map { $0 != "US" && tagged.document.setsUSDollarApart } ?? false
  }
}

extension Document {
  /// True where the article writes `US$` and also a dollar sign with nothing before it.
  fileprivate var setsUSDollarApart: Bool {
    var hasPrefixed = false
    var hasBare = false
    let bytes = article.bytes
    for index in bytes.indices where bytes[index] == 0x24 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      if before == 0x53, index > 1, bytes[index - 2] == 0x55 { hasPrefixed = true }
      if before == 0x20 || before == 0x0A || before == 0x28 { hasBare = true }
    }
    return hasPrefixed && hasBare
  }
}
