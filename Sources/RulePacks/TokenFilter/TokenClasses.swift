/// The classes of words that the filters of a pack name, each made once.
final class TokenClasses {
  /// Words that may stand before the last verb of a verb group.
  let beforeVerbs: Set<String>
  let copulas: TokenSpelling
  /// Gives the classes their numbers.
  let numbers: NeedNumbers
  private var spellings: [ObjectIdentifier: TokenSpelling] = [:]
  private var needs: [ObjectIdentifier: [[Need]]] = [:]
  private var parts: [PartKey: KnownPart] = [:]

  init(_ status: StatusCues, _ numbers: NeedNumbers) {
    self.numbers = numbers
    let cues = status.auxiliaries + status.copulas + status.catenatives
    let phrases = cues.map(\.words) + status.adverbs + ["to", "on", "in"]
    let cutter = TokenCutter()
    beforeVerbs = Set(
      phrases.flatMap { phrase in
        let bytes = Array(phrase.lowercased().utf8)
        return cutter.pieces(of: bytes).map {
          String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
        }
      })
    let plain = status.copulas.map { $0.words.lowercased() }
    copulas = TokenSpelling(plain + plain.map { $0 + "n't" })
  }

  func part(_ key: PartKey) -> KnownPart? { parts[key] }

  func keep(_ part: KnownPart, as key: PartKey) { parts[key] = part }

  /// The texts of a part, and the set of words that it is; nil where they cannot be listed.
  func spelling(_ part: TokenPart) -> (texts: TokenSpelling, set: WordSet?)? {
    if let only = part.only, only.quantifier.isEmpty, case .words(let set) = only.node {
      return spelling(set)
    }
    // A space alone, and what is only looked at, is no text.
    return WordSpelling.texts(of: part.elements).map { (TokenSpelling($0), nil) }
  }

  func spelling(_ set: WordSet) -> (texts: TokenSpelling, set: WordSet?) {
    let key = ObjectIdentifier(set)
    if let known = spellings[key] { return (known, set) }
    let made = TokenSpelling(set.words.map { $0.lowercased() })
    spellings[key] = made
    return (made, set)
  }

  /// The classes of the tokens of a spelling, by the number of tokens.
  func needs(
    _ spelling: TokenSpelling, _ set: WordSet?, _ vocabulary: inout Vocabulary
  ) -> [[Need]] {
    if let set, let known = needs[ObjectIdentifier(set)] { return known }
    let made = spelling.tokens.filter { !$0[0].isEmpty }
      .map { row in row.map { need($0, &vocabulary) } }
    if let set { needs[ObjectIdentifier(set)] = made }
    return made
  }

  func need(_ words: Set<String>, _ vocabulary: inout Vocabulary) -> Need {
    var need = Need()
    need.words = words.map { vocabulary.intern(Array($0.utf8)) }
    need.words = Set(need.words).sorted()
    return need
  }
}
