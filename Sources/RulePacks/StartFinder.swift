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
    /// True where a match can also begin with any word that has a capital.
    var capitals = false
    /// True where a match can also begin with a mark, a digit or a letter outside ASCII.
    var hasOthers = false
    /// True where a digit may stand at the end of one of the words, which makes it another word.
    var touchDigits = false
  }

  /// More spellings than these are not told apart.
  private static let limit = 1 << 16

  private let cutter = TokenCutter()
  private var found = Start()

  /// What a part of a pattern begins with that begins where a word does; nil where that is any word.
  ///
  /// - Parameter closed: whether it ends where a word does, too.
  static func start(of elements: [PatternElement], closed: Bool) -> Start? {
    var finder = StartFinder()
    guard let open = finder.read(elements, [""]), !open.contains(""), open.isEmpty || closed
    else { return nil }
    finder.close(open)
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
    let hasMore = found.hasOthers || found.touchDigits || found.capitals || found.kinds != 0
    return hasMore ? nil : found.words
  }

  /// Goes on with each of the spellings `open`, whose first tokens may not be whole yet; gives
  /// those of which that is still so. Nil where something cannot be spelled.
  private mutating func read(_ elements: [PatternElement], _ open: [String]) -> [String]? {
    var open = open
    var index = 0
    while index < elements.count {
      if open.isEmpty { return open }
      let letters = Self.letters(elements, from: &index)
      guard letters.isEmpty else {
        guard let next = append([letters], to: open) else { return nil }
        open = next
        continue
      }
      let element = elements[index]
      guard var next = read(element.node, open) else { return nil }
      if !["", "?", "??", "?+"].contains(element.quantifier), !next.isEmpty { return nil }
      if element.isOptional { next += open }
      guard next.count <= Self.limit else { return nil }
      open = next
      index += 1
    }
    return open
  }

  /// The literal scalars from a place on that stand there once, which it moves behind.
  private static func letters(_ elements: [PatternElement], from index: inout Int) -> String {
    var letters = ""
    while index < elements.count, elements[index].quantifier.isEmpty,
      case .literal(let scalar) = elements[index].node
    {
      letters.unicodeScalars.append(scalar)
      index += 1
    }
    return letters.lowercased()
  }

  private mutating func read(_ node: PatternNode, _ open: [String]) -> [String]? {
    switch node {
    case .literal(let scalar): return append([String(scalar).lowercased()], to: open)
    case .characters(let text, let members): return read(text, members, open)
    case .raw(let text): return read(raw: text, open)
    case .words(let words):
      if open != [""] { return append(words.words.map { $0.lowercased() }, to: open) }
      found.words.formUnion(words.wholeFirstTokens)
      found.hasOthers = found.hasOthers || words.hasOtherFirstTokens
      return Array(words.openFirstTokens)
    case .slot(_, let kinds):
      if open.contains("") { found.kinds |= kinds.reduce(0) { $0 | $1.bit } }
      close(open)
      return []
    case .group(let opening, let branches): return read(opening, branches, open)
    case .gap, .clause, .verbs: return nil
    }
  }

  private mutating func read(
    _ opening: String, _ branches: [[PatternElement]], _ open: [String]
  ) -> [String]? {
    if WordSpelling.isAssertion(opening) {
      return WordSpelling.endsWord(opening, branches) ? ended(open) : open
    }
    if opening == "?-i:", open == [""], branches.allSatisfy(Self.beginsWithCapital) {
      found.capitals = true
      return []
    }
    guard WordSpelling.isPlainGroup(opening) else { return nil }
    var union: [String] = []
    for branch in branches {
      guard let next = read(branch, open) else { return nil }
      union += next
    }
    // Branches that say nothing ("(?:a |the |)") would double the rest.
    return union.count > 1 ? Array(Set(union)) : union
  }

  private mutating func read(
    _ text: String, _ members: [Unicode.Scalar]?, _ open: [String]
  ) -> [String]? {
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

  private mutating func read(raw text: String, _ open: [String]) -> [String]? {
    if ["\\b", "^", "$"].contains(text) { return ended(open) }
    guard text.hasPrefix("\\"), text.unicodeScalars.count == 2, let mark = text.unicodeScalars.last,
      mark.isASCII, !mark.isLetter, !("0"..."9").contains(mark)
    else { return nil }
    return append([String(mark)], to: open)
  }

  /// `[A-Z][a-z]+`, also where words of the kind may stand before.
  private static func beginsWithCapital(_ elements: [PatternElement]) -> Bool {
    for element in elements {
      switch element.node {
      case .characters("[A-Z]", _): return !element.isOptional
      case .group(let opening, let branches):
        if WordSpelling.isAssertion(opening) { continue }
        guard opening == "?:", branches.allSatisfy(beginsWithCapital) else { return false }
        if !element.isOptional { return true }
      default: return false
      }
    }
    return false
  }

  /// `[- ]`, `[0-9]`, `[½¼¾]`: nothing that goes on with a word but digits.
  private static func isOfMarksAndDigits(_ text: String) -> Bool {
    let inner = Array(text.unicodeScalars.dropFirst().dropLast())
    return inner.first != "^"
      && inner.indices.allSatisfy { index in
        if inner[index] == "-", index > 0, index + 1 < inner.count {
          return ("0"..."9").contains(inner[index - 1]) && ("0"..."9").contains(inner[index + 1])
        }
        return !inner[index].isLetter
          && !"\\'’[".unicodeScalars.contains(inner[index])
      }
  }
}

// MARK: Spellings

extension StartFinder {
  /// Each spelling with each of the texts after it; nil where a match can begin with a space.
  private mutating func append(_ texts: [String], to open: [String]) -> [String]? {
    guard texts.count * open.count <= Self.limit else { return nil }
    var next: [String] = []
    for start in open {
      for text in texts {
        let whole = start + text
        if whole.utf8.first == 0x20 { return nil }
        // A word of letters alone may always go on.
        if whole.utf8.allSatisfy({ $0 &- 0x61 < 26 }) || !takeFirstToken(of: whole) {
          next.append(whole)
        }
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
  private mutating func ended(_ open: [String]) -> [String] {
    close(open)
    return open.contains("") ? [""] : []
  }

  /// Notes the first tokens of spellings that no letter follows.
  private mutating func close(_ open: [String]) {
    for spelling in open where !spelling.isEmpty && !takeFirstToken(of: spelling + "   ") {
      found.words.insert(spelling)
    }
  }
}
