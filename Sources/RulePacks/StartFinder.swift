import DocumentModel

/// Finds the words and masked things with which a match can begin.
///
/// Reads a pattern from its start and spells what it can match, until the first token of each
/// spelling is whole. Only tokens of letters are told apart: one that begins with a mark or a letter
/// outside ASCII, or holds a digit, is always possible.
struct StartFinder {
  /// Words and kinds of things; the words are whole tokens in lower case.
  struct Start: Equatable {
    var words: Set<String> = []
    var kinds: UInt32 = 0
    /// True where a match can also begin with a mark, a digit or a letter outside ASCII.
    var hasOthers = false
    /// True where a digit may stand at the end of one of the words, which makes it another word.
    var touchDigits = false
  }

  /// More spellings than these are not told apart.
  private static let limit = 2_048

  private let cutter = TokenCutter()
  private var found = Start()

  /// Nil where a match can begin with any word.
  static func start(_ branches: [[PatternElement]]) -> Start? {
    var finder = StartFinder()
    for branch in branches {
      guard let open = finder.read(branch, [""]), !open.contains(""),
        open.isEmpty || WordStart.needsEndAssertion(branch)
      else { return nil }
      finder.close(open)
    }
    return finder.found
  }

  /// The first tokens of what the elements match, where those are always words.
  ///
  /// - Parameter elements: they begin at a word, and no letter follows them.
  static func words(_ elements: [PatternElement]) -> Set<String>? {
    var finder = StartFinder()
    guard let open = finder.read(elements, [""]), !open.contains("") else { return nil }
    finder.close(open)
    let found = finder.found
    return found.hasOthers || found.touchDigits || found.kinds != 0 ? nil : found.words
  }

  /// Goes on with each of the spellings `open`, whose first tokens may not be whole yet; gives
  /// those of which that is still so. Nil where something cannot be spelled.
  private mutating func read(_ elements: [PatternElement], _ open: Set<String>) -> Set<String>? {
    var open = open
    for element in elements {
      if open.isEmpty { return open }
      guard var next = read(element.node, open) else { return nil }
      if !["", "?", "??", "?+"].contains(element.quantifier), !next.isEmpty { return nil }
      if element.isOptional { next.formUnion(open) }
      guard next.count <= Self.limit else { return nil }
      open = next
    }
    return open
  }

  private mutating func read(_ node: PatternNode, _ open: Set<String>) -> Set<String>? {
    switch node {
    case .literal(let scalar): return append([String(scalar).lowercased()], to: open)
    case .characters(let text, let members): return read(text, members, open)
    case .raw(let text): return read(raw: text, open)
    case .words(let words):
      if open != [""] { return append(words.words.map { $0.lowercased() }, to: open) }
      found.words.formUnion(words.wholeFirstTokens)
      found.hasOthers = found.hasOthers || words.hasOtherFirstTokens
      return words.openFirstTokens
    case .slot(_, let kinds):
      if open.contains("") { found.kinds |= kinds.reduce(0) { $0 | $1.bit } }
      close(open)
      return []
    case .group(let opening, let branches): return read(opening, branches, open)
    case .gap, .clause, .verbs: return nil
    }
  }

  private mutating func read(
    _ opening: String, _ branches: [[PatternElement]], _ open: Set<String>
  ) -> Set<String>? {
    if WordSpelling.isAssertion(opening) {
      return WordSpelling.endsWord(opening, branches) ? ended(open) : open
    }
    guard ["?:", "?>", "?i:", "?-i:"].contains(opening) || opening.hasPrefix("?<") else {
      return nil
    }
    var union: Set<String> = []
    for branch in branches {
      guard let next = read(branch, open) else { return nil }
      union.formUnion(next)
    }
    return union
  }

  private mutating func read(
    _ text: String, _ members: [Unicode.Scalar]?, _ open: Set<String>
  ) -> Set<String>? {
    if let members { return append(members.map { String($0).lowercased() }, to: open) }
    let isShort = open.contains { $0.utf8.count == 1 || $0.contains(".") }
    guard Self.isOfMarksAndDigits(text), !(text.contains(" ") && open.contains("")),
      !(text.contains(".") && isShort)
    else { return nil }
    found.hasOthers = found.hasOthers || open.contains("")
    found.touchDigits = found.touchDigits || open != [""]
    close(open)
    return []
  }

  private mutating func read(raw text: String, _ open: Set<String>) -> Set<String>? {
    if ["\\b", "^", "$"].contains(text) { return ended(open) }
    guard text.hasPrefix("\\"), text.unicodeScalars.count == 2, let mark = text.unicodeScalars.last,
      mark.isASCII, !mark.properties.isAlphabetic, !("0"..."9").contains(mark)
    else { return nil }
    return append([String(mark)], to: open)
  }

  /// `[- ]`, `[0-9]`, `[½¼¾]`: nothing that goes on with a word but digits.
  private static func isOfMarksAndDigits(_ text: String) -> Bool {
    let inner = Array(text.unicodeScalars.dropFirst().dropLast())
    return inner.first != "^"
      && inner.indices.allSatisfy { index in
        if inner[index] == "-", index > 0, index + 1 < inner.count {
          return ("0"..."9").contains(inner[index - 1]) && ("0"..."9").contains(inner[index + 1])
        }
        return !inner[index].properties.isAlphabetic
          && !"\\'’[".unicodeScalars.contains(inner[index])
      }
  }
}

// MARK: Spellings

extension StartFinder {
  /// Each spelling with each of the texts after it; nil where a match can begin with a space.
  private mutating func append(_ texts: [String], to open: Set<String>) -> Set<String>? {
    guard texts.count * open.count <= Self.limit else { return nil }
    var next: Set<String> = []
    for start in open {
      for text in texts {
        let whole = start + text
        if whole.hasPrefix(" ") { return nil }
        if !takeFirstToken(of: whole) { next.insert(whole) }
      }
    }
    return next
  }

  /// Notes the first token of a spelling; false where what follows may still be a part of it.
  private mutating func takeFirstToken(of spelling: String) -> Bool {
    switch FirstToken(of: spelling, cutter) {
    case .word(let word): found.words.insert(word)
    case .open: return false
    case .other: found.hasOthers = true
    }
    return true
  }

  /// What is not yet spelled at all, when no letter can follow.
  private mutating func ended(_ open: Set<String>) -> Set<String> {
    close(open)
    return open.contains("") ? [""] : []
  }

  /// Notes the first tokens of spellings that no letter follows.
  private mutating func close(_ open: Set<String>) {
    for spelling in open where !spelling.isEmpty && !takeFirstToken(of: spelling + "   ") {
      found.words.insert(spelling)
    }
  }
}
