/// The regular expressions behind `~active` and `~passive`.
struct VerbGroupPattern {
  private let before: String
  private let copula: String
  private let adverbs: String

  init(_ status: StatusCues) {
    let negations = status.auxiliaries.filter { $0.negates && $0.status == nil }.map(\.words)
    // "was", and "wasn't" where the words of status know it.
    let plain = status.copulas.map(\.words)
    let copulas = Self.alternation(plain + plain.map { $0 + "n't" }.filter(negations.contains))
    let auxiliary = Self.alternation(status.auxiliaries.map(\.words))
    let catenative = Self.alternation(status.catenatives.map(\.words))
    let adverb = "(?:[a-z]+ly|\(Self.alternation(status.adverbs)))"
    let negation = Self.alternation(negations)
    adverbs = "(?:(?:\(adverb)|\(negation)) )*"
    copula = copulas
    // A copula belongs to an active group only before another verb of the group.
    before = "(?:(?:\(auxiliary)|\(adverb)|\(catenative)"
      + "|\(copulas)(?= \(adverbs)(?:\(catenative)|to |GERUND))) )*"
  }

  /// "has repeatedly accused", "may accuse", "is accusing", "plans to accuse".
  func active(forms: [String], gerunds: [String]) -> String {
    let gerund = gerunds.isEmpty ? "(?!)" : Self.alternation(gerunds)
    return before.replacing("GERUND", with: "\(gerund)\\b") + Self.alternation(forms)
  }

  /// "was accused", "has been accused", "could also be accused".
  func passive(participles: [String]) -> String {
    before.replacing("GERUND", with: "(?!)") + "\(copula) \(adverbs)"
      + Self.alternation(participles)
  }

  /// Longest first, so that no word hides a longer one.
  static func alternation(_ words: [String]) -> String {
    let unique = Array(Set(words)).sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    return unique.isEmpty ? "(?!)" : "(?:" + unique.map(escaped).joined(separator: "|") + ")"
  }

  static func escaped(_ word: String) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if "\\^$.[]|()?*+{}#".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
