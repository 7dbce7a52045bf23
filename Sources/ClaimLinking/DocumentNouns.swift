import RulePacks

/// Words for what is written and can say something: "report", "letter".
struct DocumentNouns: Sendable {
  private let nouns: Set<String>

  init(_ pack: RulePack) { nouns = Set(pack.classes.forms(of: "document-noun")) }

  private static let prepositions: Set<Substring> = [
    "of", "by", "from", "in", "for", "on", "to", "at",
  ]

  /// "a report by the panel": the last noun before a preposition says what it is. Nil for no document.
  func head(of words: String) -> String? {
    let head = words.lowercased().split(separator: " ")
      .prefix { !Self.prepositions.contains($0) }.last.map(String.init)
    return head.flatMap { nouns.contains($0) ? $0 : nil }
  }
}
