import DocumentModel
import RulePacks

/// Words for measures that are spoken of: "the deal", "its handling", "the new duties".
struct CriticizedNouns: Sendable {
  private let nouns: Set<String>

  init(_ pack: RulePack) { nouns = Set(pack.classes.forms(of: "criticized-noun")) }

  private static let openers: Set<String> = [
    "the", "this", "that", "these", "those", "its", "their", "his", "her", "such",
  ]

  /// Most words between the first and the noun: "the new provisional duties".
  private static let mostBetween = 2

  /// The noun phrase with which a content begins, where its noun is a measure, or the unknown name
  /// whose matter it is ("Brandt's reversal"); nil for any other.
  func leading(_ content: TextSpan, _ document: Document) -> TextSpan? {
    let sentence = document.sentences[document.sentenceIndex(at: content.start)]
    let words = document.tokens[sentence.tokens].filter {
      $0.span.start >= content.start && $0.span.end <= content.end && $0.shape != .mark
    }
    if let owner = owner(Array(words), document) { return owner }
    guard let first = words.first, Self.openers.contains(text(first, document)) else { return nil }
    let others = words.dropFirst().drop { text($0, document) == text(first, document) }
    for word in others.prefix(Self.mostBetween + 1) {
      let letters = text(word, document)
      if nouns.contains(letters) { return TextSpan(start: first.span.start, end: word.span.end) }
      // "the workers fear duties": a plural or a verb ends the phrase.
      if letters.hasSuffix("s") || Self.openers.contains(letters) { return nil }
    }
    return nil
  }

  private func owner(_ words: [Token], _ document: Document) -> TextSpan? {
    let name = words.prefix { $0.shape == .capitalized }
    guard let first = name.first, let last = name.last, name.count < words.count,
      ["'s", "\u{2019}s"].contains(text(words[name.count], document)),
      first.span.start > document.sentences[document.sentenceIndex(at: first.span.start)].span.start
    else { return nil }
    return TextSpan(start: first.span.start, end: last.span.end)
  }

  private func text(_ token: Token, _ document: Document) -> String {
    document.text(token.span).lowercased()
  }
}
