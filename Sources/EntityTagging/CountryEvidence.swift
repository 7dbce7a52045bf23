import DocumentModel
import RulePacks

/// Which country the words around a name speak of.
struct CountryEvidence {
  /// How a country stands to a name.
  enum Relation {
    /// Named right beside it: "China's Commerce Ministry", "the Treasury of Chile".
    case named
    /// Another country is named right beside it.
    case other
    case inSentence
    case inDocument
    case unknown
  }

  private let document: Document
  /// Token after the last of a country name → number of the country; -1 for none.
  private var endings: [Int32]
  /// First token of a country name → number of the country.
  private var beginnings: [Int32]
  /// Bits of the countries of each sentence, then of the whole document.
  private var bits: [UInt64]
  /// Numbers of 64 bits for each.
  private let width: Int
  /// For each country how many sentences name it.
  private var weights: [Int]
  private let possessive: WordID
  private let of: WordID
  private let the: WordID

  init(
    _ pack: RulePack, _ table: AliasTable, _ document: Document,
    _ candidates: [NameFinder.Candidate]
  ) {
    self.document = document
    possessive = pack.vocabulary.lookup("'s")
    of = pack.vocabulary.lookup("of")
    the = pack.vocabulary.lookup("the")
    width = (table.countryCount + 63) / 64
    endings = Array(repeating: -1, count: document.tokens.count + 1)
    beginnings = endings
    bits = Array(repeating: 0, count: (document.sentences.count + 1) * width)
    weights = Array(repeating: 0, count: table.countryCount)
    for candidate in candidates {
      guard let country = table[candidate.entry, candidate.alias].placeCountry else { continue }
      endings[candidate.tokens.upperBound] = Int32(country)
      beginnings[candidate.tokens.lowerBound] = Int32(country)
      if !isNamed(country, in: candidate.sentence) { weights[country] += 1 }
      bits[candidate.sentence * width + (country >> 6)] |= 1 << UInt64(country & 63)
      bits[document.sentences.count * width + (country >> 6)] |= 1 << UInt64(country & 63)
    }
  }

  /// - Parameter country: its number in the table of aliases.
  func relation(of country: Int, to name: NameFinder.Candidate) -> Relation {
    if let named = beside(name) { return named == country ? .named : .other }
    if isNamed(country, in: name.sentence) { return .inSentence }
    return isNamed(country, in: document.sentences.count) ? .inDocument : .unknown
  }

  /// How many sentences name a country.
  func weight(of country: Int) -> Int { weights[country] }

  private func isNamed(_ country: Int, in sentence: Int) -> Bool {
    bits[sentence * width + (country >> 6)] & (1 << UInt64(country & 63)) != 0
  }

  private func beside(_ name: NameFinder.Candidate) -> Int? {
    let tokens = document.sentences[name.sentence].tokens
    let before = name.tokens.lowerBound
    if before > tokens.lowerBound, possessive != 0, document.tokens[before - 1].word == possessive {
      return country(endings[before - 1])
    }
    if before > tokens.lowerBound, let country = country(endings[before]) { return country }
    var after = name.tokens.upperBound
    guard after + 1 < tokens.upperBound, document.tokens[after].word == of, of != 0 else {
      return nil
    }
    after += 1
    if document.tokens[after].word == the { after += 1 }
    return country(beginnings[after])
  }

  private func country(_ number: Int32) -> Int? { number < 0 ? nil : Int(number) }

  /// A place that is a country has its ISO code as its id.
  static func code(_ id: String) -> String? {
    id.utf8.count == 2 && id.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? id : nil
  }
}
