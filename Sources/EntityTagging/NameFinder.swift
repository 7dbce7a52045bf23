import DocumentModel
import RulePacks

/// Finds the names of the lists along the tokens of a document: longest first, then by what the
/// context codes of the aliases allow.
struct NameFinder: Sendable {
  /// An alias found at a place.
  struct Candidate {
    var entry: Int
    var alias: Int
    /// Tokens.
    var tokens: Range<Int>
    var span: TextSpan
    var sentence: Int
    /// True where the words are written in capitals or otherwise than the list has them.
    var isVariant: Bool
  }

  private let pack: RulePack
  /// UTF-8 of each alias: entry → alias → bytes.
  private let spellings: [[[UInt8]]]
  private let possessive: WordID

  init(_ pack: RulePack) {
    self.pack = pack
    spellings = pack.names.entries.map { $0.aliases.map { Array($0.text.utf8) } }
    possessive = pack.vocabulary.lookup("'s")
  }

  /// All aliases that may be meant, in text order, overlapping ones included.
  func candidates(in document: Document) -> [Candidate] {
    var found: [Candidate] = []
    for (sentence, range) in document.sentences.enumerated() {
      for start in range.tokens where pack.index.begins(document.tokens[start].word) {
        walk(document, sentence, start, range.tokens.upperBound, &found)
      }
    }
    return found
  }

  private func walk(
    _ document: Document, _ sentence: Int, _ start: Int, _ end: Int, _ found: inout [Candidate]
  ) {
    var node: UInt32 = 0
    var token = start
    while token < end, document.tokens[token].word != 0,
      let next = pack.index.child(of: node, document.tokens[token].word)
    {
      node = next
      token += 1
      for ending in pack.index.endings(at: node) {
        let span = TextSpan(
          start: document.tokens[start].span.start, end: document.tokens[token - 1].span.end)
        guard let spelling = spelling(of: ending, document, span) else { continue }
        found.append(
          Candidate(
            entry: ending.entry, alias: ending.alias, tokens: start..<token, span: span,
            sentence: sentence, isVariant: spelling == .variant))
      }
    }
  }

  private enum Spelling {
    case exact, variant
  }

  /// Nil where the case of the letters rules the alias out.
  private func spelling(
    of ending: NameIndex.Ending, _ document: Document, _ span: TextSpan
  ) -> Spelling? {
    let alias = pack.names.entries[ending.entry].aliases[ending.alias]
    let wanted = spellings[ending.entry][ending.alias]
    if sameLetters(wanted, document, span) { return .exact }
    if !alias.isCaseSensitive { return .exact }
    if alias.form == .acronym || alias.codes.contains(.exactCase) { return nil }
    if isAllCaps(document, span), wanted.count > 3 { return .variant }
    // "commerce ministry", "the senate": bodies are often written small.
    let subkind = pack.names.entries[ending.entry].subkind ?? ""
    if ["ministry", "office"].contains(subkind), wanted.contains(0x20), isLower(document, span) {
      return .variant
    }
    return nil
  }

  /// Equal but for white space, a curly apostrophe and the last period of an acronym.
  private func sameLetters(_ wanted: [UInt8], _ document: Document, _ span: TextSpan) -> Bool {
    let text = document.article.bytes.span
    var own = 0
    var place = Int(span.start)
    while place < Int(span.end) {
      let byte = text[place]
      if byte <= 0x20 || own < wanted.count && wanted[own] == 0x20 && byte == 0xC2 {
        while own < wanted.count, wanted[own] == 0x20 { own += 1 }
        place += byte == 0xC2 ? 2 : 1
      } else if own < wanted.count, wanted[own] == 0x20 {
        own += 1
      } else if own < wanted.count, wanted[own] == 0x27, byte == 0xE2 {
        own += 1
        place += 3
      } else {
        guard own < wanted.count, wanted[own] == byte else {
          return own == wanted.count && byte == 0x2E
        }
        own += 1
        place += 1
      }
    }
    return own == wanted.count || own == wanted.count - 1 && wanted[own] == 0x2E
  }

  private func isAllCaps(_ document: Document, _ span: TextSpan) -> Bool {
    document.article.bytes[span.range].allSatisfy { !(0x61...0x7A).contains($0) }
  }

  private func isLower(_ document: Document, _ span: TextSpan) -> Bool {
    document.article.bytes[span.range].allSatisfy { !(0x41...0x5A).contains($0) }
  }
}
