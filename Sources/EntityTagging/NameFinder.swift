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

  private let index: NameIndex
  let table: AliasTable

  init(_ pack: RulePack) {
    index = pack.index
    table = AliasTable(pack)
  }

  /// All aliases that may be meant, in text order, overlapping ones included.
  func candidates(in document: Document) -> [Candidate] {
    var found: [Candidate] = []
    for (sentence, range) in document.sentences.enumerated() {
      for start in range.tokens where index.begins(document.tokens[start].word) {
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
      let next = index.child(of: node, document.tokens[token].word)
    {
      node = next
      token += 1
      let span = TextSpan(
        start: document.tokens[start].span.start, end: document.tokens[token - 1].span.end)
      index.forEachEnding(at: node) { ending in
        guard let spelling = spelling(of: ending, document, span),
          table.counts(ending.entry, on: document.article.metadata.published)
        else { return }
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
    let alias = table[ending.entry, ending.alias]
    if sameLetters(alias.spelling, document, span) { return .exact }
    if !alias.isCaseSensitive { return .exact }
    if alias.allowsNoVariant { return nil }
    if alias.spelling.count > 3, isAllCaps(document, span) { return .variant }
    // "commerce ministry", "the senate": bodies are often written small.
    return alias.maybeSmall && isLower(document, span) ? .variant : nil
  }

  /// Equal but for white space, a curly apostrophe and the last period of an acronym.
  private func sameLetters(
    _ spelling: Range<Int>, _ document: Document, _ span: TextSpan
  ) -> Bool {
    let text = document.bytes.span
    let wanted = table.bytes.span
    let end = spelling.upperBound
    var own = spelling.lowerBound
    var place = Int(span.start)
    while place < Int(span.end) {
      let byte = text[place]
      if byte <= 0x20 || own < end && wanted[own] == 0x20 && byte == 0xC2 {
        while own < end, wanted[own] == 0x20 { own += 1 }
        place += byte == 0xC2 ? 2 : 1
      } else if own < end, wanted[own] == 0x20 {
        own += 1
      } else if own < end, wanted[own] == 0x27, byte == 0xE2 {
        own += 1
        place += 3
      } else {
        guard own < end, wanted[own] == byte else { return own == end && byte == 0x2E }
        own += 1
        place += 1
      }
    }
    return own == end || own == end - 1 && wanted[own] == 0x2E
  }

  private func isAllCaps(_ document: Document, _ span: TextSpan) -> Bool {
    document.bytes[span.range].allSatisfy { !(0x61...0x7A).contains($0) }
  }

  private func isLower(_ document: Document, _ span: TextSpan) -> Bool {
    document.bytes[span.range].allSatisfy { !(0x41...0x5A).contains($0) }
  }
}
