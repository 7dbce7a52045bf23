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
    case .the: return before >= tokens.lowerBound && isOne(of: ["the"], before)
    case .notNext(let words):
      return !(after < tokens.upperBound && isOne(of: words, after))
    case .notPrevious(let words):
      return !(before >= tokens.lowerBound && isOne(of: words, before))
    case .notIf(let words): return !tokens.contains { isOne(of: words, $0) }
    case .context(let words): return tokens.contains { isOne(of: words, $0) }
    case .nextDigits:
      return after < tokens.upperBound && document.tokens[after].shape == .number
    default: return true
    }
  }

  private func isOne(of words: [String], _ token: Int) -> Bool {
    let text = document.article.bytes[document.tokens[token].span.range]
    return words.contains { word in
      text.count == word.utf8.count && text.elementsEqual(word.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
