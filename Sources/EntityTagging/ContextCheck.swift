import DocumentModel
import RulePacks

/// The context codes that the sentence alone decides.
struct ContextCheck {
  private let pack: RulePack
  private let document: Document

  init(_ pack: RulePack, _ document: Document) {
    self.pack = pack
    self.document = document
  }

  /// False where a code of the alias forbids it here.
  func allows(_ candidate: NameFinder.Candidate) -> Bool {
    let alias = pack.names.entries[candidate.entry].aliases[candidate.alias]
    // Bodies named by a place ("Washington") are read from the place where it acts.
    if alias.codes.contains(.metonym), pack.names.entries[candidate.entry].kind == .agency {
      return false
    }
    return alias.codes.allSatisfy { allows($0, candidate) }
  }

  private func allows(_ code: ContextCode, _ candidate: NameFinder.Candidate) -> Bool {
    let tokens = document.sentences[candidate.sentence].tokens
    let before = candidate.tokens.lowerBound - 1
    let after = candidate.tokens.upperBound
    switch code {
    case .the: return before >= tokens.lowerBound && stands("the", at: before, tokens) == before
    case .notNext(let phrases):
      return
        !(after < tokens.upperBound && phrases.contains { stands($0, at: after, tokens) != nil })
    case .notPrevious(let phrases):
      return !phrases.contains { phrase in
        (tokens.lowerBound..<candidate.tokens.lowerBound).contains {
          stands(phrase, at: $0, tokens) == before
        }
      }
    case .notIf(let phrases): return !stand(phrases, in: tokens)
    case .context(let phrases): return stand(phrases, in: tokens)
    case .nextDigits:
      return after < tokens.upperBound && document.tokens[after].shape == .number
    default: return true
    }
  }

  private func stand(_ phrases: [String], in tokens: Range<Int>) -> Bool {
    tokens.contains { token in phrases.contains { stands($0, at: token, tokens) != nil } }
  }

  /// The last token of the phrase that begins with a token, in any case; nil where it does not.
  private func stands(_ phrase: String, at token: Int, _ sentence: Range<Int>) -> Int? {
    let text = document.bytes
    var place = Int(document.tokens[token].span.start)
    let limit = Int(document.tokens[sentence.upperBound - 1].span.end)
    for byte in phrase.utf8 {
      guard place < limit else { return nil }
      // A phrase may run over a line break.
      let isSpace = text[place] == 0x0A || text[place] == 0x0D
      guard (isSpace ? 0x20 : text[place]) | 0x20 == byte | 0x20 else { return nil }
      place += 1
    }
    return (token..<sentence.upperBound).first { Int(document.tokens[$0].span.end) >= place }
      .flatMap { Int(document.tokens[$0].span.end) == place ? $0 : nil }
  }
}
