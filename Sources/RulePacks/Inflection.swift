/// Makes the forms of English verbs and nouns: by rule, and from a table of irregular ones.
///
/// The table is data (`Rules/words/irregular.yaml`). Where British and American spelling differ
/// (`cancelled`, `canceled`) a form is several words.
public struct Inflection: Sendable {
  private var verbs: [String: IrregularVerb] = [:]
  private var plurals: [String: [String]] = [:]
  private var uncountable: Set<String> = []
  /// Verbs of several syllables whose last consonant is doubled, and those where both are right.
  private var doubling: Set<String> = []
  private var optionalDoubling: Set<String> = []

  /// Rules only.
  public init() {}

  /// Reads the table of irregular words.
  public init(irregular node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]) {
    let keys = ["verbs", "plurals", "uncountable", "doubling", "doubling-or-not", "note"]
    let table = YAMLMapping(
      node, of: "the table of irregular words", keys: keys, reporting: &diagnostics)
    for (key, value) in table.entries("verbs", reporting: &diagnostics) {
      guard let base = key.text else { continue }
      verbs[base] = IrregularVerb(value, reporting: &diagnostics)
    }
    for (key, value) in table.entries("plurals", reporting: &diagnostics) {
      guard let noun = key.text else { continue }
      plurals[noun] = value.scalars(of: noun, reporting: &diagnostics).compactMap(\.text)
    }
    uncountable = Set(table.strings("uncountable", reporting: &diagnostics))
    doubling = Set(table.strings("doubling", reporting: &diagnostics))
    optionalDoubling = Set(table.strings("doubling-or-not", reporting: &diagnostics))
  }

  /// The forms of a verb; in a phrase ("lash out at") the first word is inflected.
  public func verbForms(of phrase: String) -> VerbForms {
    let parts = phrase.split(separator: " ", maxSplits: 1)
    let base = parts.first.map(String.init) ?? phrase
    var forms = wordForms(base)
    if parts.count == 2 { forms.append(" " + parts[1]) }
    return forms
  }

  /// The plurals of a noun; none where it has none. In "rule of origin" the first noun is inflected,
  /// else the last word.
  public func plurals(of phrase: String) -> [String] {
    if let known = plurals[phrase] { return known }
    if uncountable.contains(phrase) { return [] }
    var words = phrase.split(separator: " ").map(String.init)
    let link = words.firstIndex { Self.links.contains($0) } ?? words.count
    let head = link > 0 ? link - 1 : words.count - 1
    guard words.indices.contains(head), !uncountable.contains(words[head]) else { return [] }
    return (plurals[words[head]] ?? [Self.regularPlural(words[head])]).map { plural in
      words[head] = plural
      return words.joined(separator: " ")
    }
  }

  private static let links: Set<String> = [
    "of", "for", "in", "on", "to", "with", "against", "at", "by", "from", "into",
  ]

  private func wordForms(_ base: String) -> VerbForms {
    let stems = doubledStems(base)
    let regularPast = stems.map { Self.past($0) }
    let known = verbs[base]
    let past = known?.past ?? regularPast
    return VerbForms(
      base: base, third: known?.third ?? [Self.third(base)], past: past,
      participle: known?.participle ?? past,
      gerund: known?.gerund ?? stems.map { Self.gerund($0) })
  }

  /// The base as endings are put to it: with its last consonant doubled, not doubled, or both.
  private func doubledStems(_ base: String) -> [String] {
    guard let last = base.last else { return [base] }
    if last == "c" { return [base + "k"] }
    let doubled = base + String(last)
    if doubling.contains(base) { return [doubled] }
    if optionalDoubling.contains(base) { return [base, doubled] }
    let shape = SpellingShape(base)
    guard shape.endsInShortSyllable else { return [base] }
    if shape.syllables == 1 { return [doubled] }
    return last == "l" ? [base, doubled] : [base]
  }

  private static func third(_ base: String) -> String { withS(base) }

  private static func past(_ stem: String) -> String {
    if stem.hasSuffix("e") { return stem + "d" }
    if SpellingShape(stem).endsInConsonantY { return stem.dropLast() + "ied" }
    return stem + "ed"
  }

  private static func gerund(_ stem: String) -> String {
    if stem.hasSuffix("ie") { return stem.dropLast(2) + "ying" }
    let keepsE = ["ee", "oe", "ye"].contains { stem.hasSuffix($0) }
    return stem.hasSuffix("e") && !keepsE && stem.count > 2 ? stem.dropLast() + "ing" : stem + "ing"
  }

  private static func regularPlural(_ noun: String) -> String {
    let keepsMan = ["german", "human", "roman", "talisman", "shaman"]
    if noun.hasSuffix("man"), !keepsMan.contains(where: { noun.lowercased().hasSuffix($0) }) {
      return noun.dropLast(2) + "en"
    }
    return noun.hasSuffix("o") ? noun + "s" : withS(noun)
  }

  private static func withS(_ word: String) -> String {
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { word.hasSuffix($0) }
    if hisses { return word + "es" }
    if SpellingShape(word).endsInConsonantY { return word.dropLast() + "ies" }
    return word + "s"
  }
}
