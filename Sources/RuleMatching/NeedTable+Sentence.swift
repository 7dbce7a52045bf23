import DocumentModel
import RulePacks

/// Which needs a sentence meets, and at which of its things.
extension NeedTable {
  /// Adds what is in a sentence to `found`.
  ///
  /// - Parameter units: those of the sentence.
  func find(
    in document: Document, _ sentence: Int, _ units: ArraySlice<MaskUnit>,
    _ vocabulary: Vocabulary, _ found: inout FoundNeeds
  ) {
    let tokens = document.tokens[document.sentences[sentence].tokens]
    for token in tokens {
      if token.word != 0 { found.add(hintWords, of: Int(token.word), at: 1) }
      if token.bytes.contains(.digit) {
        if token.isGlued { found.add(gluedHints, at: 1) }
        if token.shape == .number { found.add(numberHints, at: 1) }
      }
    }
    var things = SentenceThings(tokens, units)
    var place = document.sentences[sentence].span.start
    while let thing = things.next() {
      let space = document.space(place, thing.start)
      place = thing.end
      if space == nil { found.things.isUnsure = true }
      let bit = found.things.next(isSpaced: space ?? false)
      switch thing.content {
      case .unit(let unit):
        found.add(units[unit].kind, at: bit)
        found.add(kinds, of: Int(units[unit].kind.rawValue), at: bit)
      case .part(let token):
        found.things.addOpaque(at: bit)
        find(tokens[token], document, bit, vocabulary, &found)
      case .token(let token): find(tokens[token], document, bit, vocabulary, &found)
      }
    }
    if document.space(place, document.sentences[sentence].span.end) == nil {
      found.things.isUnsure = true
    }
  }

  private func find(
    _ token: Token, _ document: Document, _ bit: UInt64, _ vocabulary: Vocabulary,
    _ found: inout FoundNeeds
  ) {
    if token.word != 0 { found.add(words, of: Int(token.word), at: bit) }
    if token.shape == .mark { return findMark(token, document, bit, &found) }
    // "'s"
    if document.bytes[Int(token.span.start)] == 0x27 { found.add(marks, at: bit) }
    if let end = document.apostrophe(in: token) {
      // "they're": a pattern may end before the apostrophe.
      found.things.addOpaque(at: bit)
      let head = Int(vocabulary.lookup(document.bytes.span, Int(token.span.start), end))
      if head != 0 { found.add(words, of: head, at: bit) }
    }
    if token.bytes.contains(.beyondASCII) || document.isAcronym(token) {
      found.things.addOpaque(at: bit)
      // A number may hold a space.
      if token.bytes.contains([.digit, .beyondASCII]) { found.things.isUnsure = true }
    }
    if token.bytes.contains(.capital) { found.add(capitals, at: bit) }
    if !token.bytes.contains(.digit) {
      found.things.add(.words, at: bit)
      if !adverbs.isEmpty, document.endsInLy(token) { found.add(adverbs, at: bit) }
    } else {
      found.things.add(.digits, at: bit)
      found.add(digits, at: bit)
    }
  }

  private func findMark(
    _ token: Token, _ document: Document, _ bit: UInt64, _ found: inout FoundNeeds
  ) {
    found.add(marks, at: bit)
    let bytes = document.bytes.span
    let start = Int(token.span.start)
    let first = bytes[start]
    if token.span.count == 1 {
      found.things.add(ThingKinds(mark: first), at: bit)
      // Patterns see a space.
      if first <= 0x20 || first == 0x7F { found.things.isUnsure = true }
      // To patterns a word goes on there.
      if first == 0x5F { found.things.isUnsure = true }
    } else if token.span.count == 3, first == 0xE2, bytes[start + 1] == 0x80,
      (0x90...0x95).contains(bytes[start + 2])
    {
      // Patterns see a hyphen.
      found.things.add(.otherMarks, at: bit)
    } else if token.span.count == 3, first == 0xE2, bytes[start + 1] == 0x80,
      bytes[start + 2] == 0x9C || bytes[start + 2] == 0x9D
    {
      found.things.add(.quotes, at: bit)
    } else {
      // A row of marks, or another mark outside ASCII.
      found.things.addOpaque(at: bit)
    }
  }
}

extension Document {
  /// Whether a space stands at the end of what is between two things; nil where there is more than
  /// patterns see as spaces.
  fileprivate func space(_ start: UInt32, _ end: UInt32) -> Bool? {
    if start >= end { return false }
    let bytes = bytes.span
    var place = Int(start)
    while place < Int(end) {
      if bytes[place] <= 0x20 {
        place += 1
      } else if bytes[place] == 0xC2, place + 1 < Int(end), bytes[place + 1] == 0xA0 {
        place += 2
      } else {
        return nil
      }
    }
    return true
  }

  /// True for words such as `U.S.`.
  fileprivate func isAcronym(_ token: Token) -> Bool {
    token.span.count > 2 && bytes[Int(token.span.start) + 1] == 0x2E
      && !token.bytes.contains(.digit)
  }

  fileprivate func endsInLy(_ token: Token) -> Bool {
    let end = Int(token.span.end)
    return token.span.count > 2 && bytes[end - 1] | 0x20 == 0x79 && bytes[end - 2] | 0x20 == 0x6C
  }

  /// The byte offset of an apostrophe inside a word; nil where it has none.
  fileprivate func apostrophe(in token: Token) -> Int? {
    guard token.bytes.contains(.apostrophe) else { return nil }
    let bytes = bytes.span
    for place in token.span.range.dropFirst() {
      // U+2019 is E2 80 99.
      if bytes[place] == 0x27 || bytes[place] == 0xE2 { return place }
    }
    return nil
  }
}

extension Token {
  /// True for a word that is written of digits and of capitals or letters outside ASCII.
  fileprivate var isGlued: Bool {
    shape != .lower && shape != .mark && bytes.contains(.digit)
      && !bytes.isDisjoint(with: [.capital, .beyondASCII])
  }
}
