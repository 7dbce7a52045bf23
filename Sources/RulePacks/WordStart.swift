/// Whether a pattern can match only from the beginning of a word on.
enum WordStart {
  /// The look behind that the compiler puts before a pattern that begins with a word.
  static let assertion = "(?<![\\w\\x{C0}-\\x{24F}])"

  /// True where no match begins inside a word: the compiler or the pattern itself looks behind.
  static func isSure(_ branches: [[PatternElement]]) -> Bool {
    branches.allSatisfy { needsAssertion($0) || looksBehind($0) }
  }

  /// True where a branch begins with a word, so that the compiler puts `assertion` before it.
  static func needsAssertion(_ branch: [PatternElement]) -> Bool {
    guard let first = branch.first(where: { !isAssertion($0) }) else { return false }
    if case .slot = first.node { return false }
    return edge(first) { $0.first { !isAssertion($0) } }
  }

  /// The branches of a pattern that is searched: where it begins with a choice of which only some
  /// begin with words (`(?:law|\bother)`), these look behind for themselves.
  static func bounded(_ branches: [[PatternElement]]) -> [[PatternElement]] {
    branches.map { branch in
      guard !needsAssertion(branch), let first = branch.firstIndex(where: { !isAssertion($0) }),
        ["", "?"].contains(branch[first].quantifier),
        case .group("?:", let inner) = branch[first].node
      else { return branch }
      var bounded = branch
      bounded[first].node = .group(
        open: "?:",
        branches: inner.map { choice in
          guard needsAssertion(choice), let start = choice.first else {
            return Self.bounded([choice])[0]
          }
          let look = PatternElement(node: .raw(assertion), quantifier: "", offset: start.offset)
          return [look] + choice
        })
      return bounded
    }
  }

  /// True where a branch ends with a word, so that no letter may follow.
  static func needsEndAssertion(_ branch: [PatternElement]) -> Bool {
    guard let last = branch.last(where: { !isNegativeLookahead($0) }) else { return false }
    if case .slot = last.node { return false }
    return edge(last) { $0.last }
  }

  private static func edge(
    _ element: PatternElement, _ pick: ([PatternElement]) -> PatternElement?
  ) -> Bool {
    switch element.node {
    case .literal(let scalar): return scalar.isLetter || ("0"..."9") ~= scalar
    case .words(let words):
      return words.words.allSatisfy { $0.unicodeScalars.first?.isLetter == true }
    case .characters(let text, let members):
      return members != nil || isLetterRange(text) || isWordOfMarksLeftOut(text)
    case .verbs: return true
    case .slot: return true
    case .group(let open, let branches)
    where ["?:", "?-i:"].contains(open) || open.hasPrefix("?<"):
      if WordSpelling.isAssertion(open) { return false }
      return branches.allSatisfy { pick($0).map { edge($0, pick) } ?? false }
    default: return false
    }
  }

  /// `[A-Z]`, `[a-z]`.
  private static func isLetterRange(_ text: String) -> Bool { text == "[A-Z]" || text == "[a-z]" }

  /// `[^\s,;:]`: the letters of any word.
  private static func isWordOfMarksLeftOut(_ text: String) -> Bool { text.hasPrefix("[^\\s,") }

  private static func isAssertion(_ element: PatternElement) -> Bool {
    switch element.node {
    case .group(let open, _): WordSpelling.isAssertion(open)
    default: false
    }
  }

  private static func isNegativeLookahead(_ element: PatternElement) -> Bool {
    if case .group("?!", _) = element.node { true } else { false }
  }

  /// True where a branch begins with a look behind that no letter passes.
  private static func looksBehind(_ branch: [PatternElement]) -> Bool {
    for element in branch {
      switch element.node {
      case .raw("\\b"): return true
      case .group(let open, let inner) where WordSpelling.isAssertion(open):
        if open == "?<!", inner.contains(where: isWordClass) { return true }
        if open == "?<=", inner.allSatisfy(endsWithSpace) { return true }
      case .group("?:", let inner) where element.quantifier.isEmpty:
        // A fragment that only looks around, such as `{=number-start}`, or begins with that.
        if inner.allSatisfy(looksBehind) { return true }
        guard inner.allSatisfy({ $0.allSatisfy(isAssertion) }) else { return false }
      default: return false
      }
    }
    return false
  }

  private static func isWordClass(_ branch: [PatternElement]) -> Bool {
    guard branch.count == 1, let only = branch.first else { return false }
    switch only.node {
    case .raw(let text): return text == "\\w"
    case .characters(let text, _): return text.hasPrefix("[\\w")
    default: return false
    }
  }

  private static func endsWithSpace(_ branch: [PatternElement]) -> Bool {
    guard let last = branch.last, last.quantifier.isEmpty, case .literal(" ") = last.node else {
      return false
    }
    return true
  }
}
