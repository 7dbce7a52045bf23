/// The regular expressions behind `~active` and `~passive`.
struct VerbGroupPattern: Sendable {
  /// What may stand before the last verb.
  private let before: String
  private let copula: String
  private let adverbs: String

  init(_ status: StatusCues) {
    let negations = status.auxiliaries.filter { $0.negates && $0.status == nil }.map(\.words)
    // "was", and "wasn't" where the words of status know it.
    let plain = status.copulas.map(\.words)
    let copulas = Self.alternation(plain + plain.map { $0 + "n't" }.filter(negations.contains))
    let auxiliary = Self.alternation(status.auxiliaries.map(\.words))
    // "today", "on Friday" are masked as dates.
    let date = "(?:on |in )?\\x{\(String(SlotKind.date.scalar, radix: 16))}"
    // "threatened last month to": a day may stand before "to".
    let words = status.catenatives.map(\.words)
    let stems = words.filter { $0.hasSuffix(" to") }.map { String($0.dropLast(3)) }
    let others = words.filter { !$0.hasSuffix(" to") }
    let catenative = "(?:\(Self.alternation(stems))(?: \(date))? to|\(Self.alternation(others)))"
    let adverb = "(?:[a-z]+ly|\(Self.alternation(status.adverbs))|\(date))"
    let negation = Self.alternation(negations)
    adverbs = "(?:(?:\(adverb)|\(negation)) )*"
    copula = copulas
    // A copula stands before another verb of the group, or before the gerund that ends it.
    before =
      "(?:(?:\(auxiliary)|\(adverb)|(?:\(copulas) \(adverbs))?(?:\(catenative)|to)) )*"
  }

  /// "has repeatedly accused", "may accuse", "is accusing", "plans to accuse".
  func active(forms: WordSet, gerunds: WordSet) -> String {
    "\(before)(?:\(copula) \(adverbs)(?=\(gerunds.regex)\\b))?\(forms.regex)"
  }

  /// "was accused", "has been accused", "could also be accused".
  func passive(participles: WordSet) -> String {
    "\(before)\(copula) \(adverbs)\(participles.regex)"
  }

  private static func alternation(_ words: [String]) -> String { WordTrie(words).regex }
}
