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
  /// Token after the last of a country name → country.
  private var endings: [Int: String] = [:]
  /// First token of a country name → country.
  private var beginnings: [Int: String] = [:]
  private var bySentence: [Int: Set<String>] = [:]
  private var counts: [String: Int] = [:]
  private let possessive: WordID
  private let of: WordID
  private let the: WordID

  init(_ pack: RulePack, _ document: Document, _ candidates: [NameFinder.Candidate]) {
    self.document = document
    possessive = pack.vocabulary.lookup("'s")
    of = pack.vocabulary.lookup("of")
    the = pack.vocabulary.lookup("the")
    for candidate in candidates {
      let entry = pack.names.entries[candidate.entry]
      guard entry.kind == .place, let country = entry.country ?? Self.code(entry.id) else {
        continue
      }
      endings[candidate.tokens.upperBound] = country
      beginnings[candidate.tokens.lowerBound] = country
      bySentence[candidate.sentence, default: []].insert(country)
      counts[country, default: 0] += 1
    }
  }

  func relation(of country: String, to name: NameFinder.Candidate) -> Relation {
    if let named = beside(name) { return named == country ? .named : .other }
    if let here = bySentence[name.sentence], here.contains(country) { return .inSentence }
    return counts[country] == nil ? .unknown : .inDocument
  }

  private func beside(_ name: NameFinder.Candidate) -> String? {
    let tokens = document.sentences[name.sentence].tokens
    var before = name.tokens.lowerBound
    if before > tokens.lowerBound, possessive != 0, document.tokens[before - 1].word == possessive {
      before -= 1
      return endings[before]
    }
    if let country = endings[before], before > tokens.lowerBound { return country }
    var after = name.tokens.upperBound
    guard after + 1 < tokens.upperBound, document.tokens[after].word == of, of != 0 else {
      return nil
    }
    after += 1
    if document.tokens[after].word == the { after += 1 }
    return beginnings[after]
  }

  /// A place that is a country has its ISO code as its id.
  static func code(_ id: String) -> String? {
    id.utf8.count == 2 && id.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? id : nil
  }
}
