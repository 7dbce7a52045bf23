import DocumentModel

/// What an article as a whole tells of its amounts of money.
struct MoneySurroundings {
  /// The country that the article names most often.
  var country: String?
  /// The country whose currency `¥` stands for, where the article names both: the one whose
  /// currency it also calls by name; nil where it calls both or none so.
  var yenCountry: String?
  /// True where the article names both countries of the sign `¥`.
  var hasBothOfYen = false
  /// True where a dollar sign alone stands for the dollar of that country.
  var dollarIsLocal = false

  init() {}

  init(_ tagged: TaggedDocument) {
    country = tagged.mainCountry
    hasBothOfYen = tagged.names("CN") && tagged.names("JP")
    if hasBothOfYen {
      let text = tagged.document.bytes
      let callsYen = text.holdsWord("yen")
      let callsYuan = text.holdsWord("yuan") || text.holdsWord("renminbi")
      yenCountry = callsYen == callsYuan ? nil : callsYen ? "JP" : "CN"
    }
    dollarIsLocal = country.map { $0 != "US" && tagged.document.setsUSDollarApart } ?? false
  }
}

extension Document {
  /// True where the article writes `US$` and also a dollar sign with nothing before it.
  fileprivate var setsUSDollarApart: Bool {
    var hasPrefixed = false
    var hasBare = false
    for index in bytes.indices where bytes[index] == 0x24 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      if before == 0x53, index > 1, bytes[index - 2] == 0x55 { hasPrefixed = true }
      if before == 0x20 || before == 0x0A || before == 0x28 { hasBare = true }
    }
    return hasPrefixed && hasBare
  }
}

extension TaggedDocument {
  fileprivate func names(_ country: String) -> Bool {
    mentions.contains { mention in
      mention.entity.map { entities[$0].id == country } ?? false
    }
  }
}

extension [UInt8] {
  /// True where a word in lower case stands alone somewhere.
  fileprivate func holdsWord(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard count >= word.count else { return false }
    return indices.dropLast(word.count - 1).contains { start in
      self[start..<start + word.count].elementsEqual(word)
        && (start == 0 || !isLetter(start - 1))
        && (start + word.count == count || !isLetter(start + word.count))
    }
  }

  private func isLetter(_ place: Int) -> Bool {
    (0x61...0x7A).contains(self[place] | 0x20) || self[place] >= 0x80
  }
}
