/// What stands in a branch of a pattern between two places at which words surely end.
struct TokenPart {
  /// The branch that a part is of.
  struct Context {
    let elements: [PatternElement]
    /// Whether words surely end before and behind the branch.
    let edges: (left: Bool, right: Bool)

    /// True where no word goes on across the place before element `index`.
    func isEdge(_ index: Int) -> Bool {
      WordSpelling.endsWithBoundary(elements[..<index], whereEmpty: edges.left)
        || WordSpelling.beginsWithBoundary(
          elements[index...], whereEmpty: edges.right,
          behindLetters: WordSpelling.endsWithLetters(elements[..<index]))
    }

    /// Where a part begins: at an edge, and what is only looked at is a part of its own.
    func start(ofPartEndingAt end: Int) -> Int {
      var start = end - 1
      if isAssertion(start) { return start }
      while start > 0, !isAssertion(start - 1), !isEdge(start) { start -= 1 }
      return start
    }

    private func isAssertion(_ index: Int) -> Bool {
      guard case .group(let open, _) = elements[index].node else { return false }
      return WordSpelling.isAssertion(open)
    }

    func isSpace(_ index: Int) -> Bool { PatternCompiler.isSpace(elements, index) }
  }

  let elements: [PatternElement]
  let isWholeLeft: Bool
  let isWholeRight: Bool
  let isBeforeSpace: Bool
  let isCaseless: Bool

  /// True where it takes whole tokens.
  var isWhole: Bool { isWholeLeft && isWholeRight }

  /// What it can take.
  var kinds: ThingKinds { ThingKinds(of: elements) }

  /// The element, where there is one alone.
  var only: PatternElement? { elements.count == 1 ? elements[0] : nil }

  /// A mark that is always a token of its own, where the part is one.
  var mark: String? {
    let mark: Unicode.Scalar?
    switch only?.node {
    case .literal(let scalar): mark = scalar
    case .raw(let text) where text.unicodeScalars.count == 2: mark = text.unicodeScalars.last
    default: mark = nil
    }
    guard let mark else { return nil }
    // Numbers hold commas.
    if mark == "," { return isBeforeSpace ? "," : nil }
    return "\"$%();:/€£¥".unicodeScalars.contains(mark) ? String(mark) : nil
  }

  /// True for marks of which one may stand inside a token: a comma or a period in a number, a period
  /// in a row of them; but not for a comma that a space follows.
  var isInTokens: Bool {
    switch only?.node {
    case .literal(","), .raw("\\,"): !isBeforeSpace
    case .raw("\\."): true
    case .characters(let text, _):
      (kinds.contains(.commas) || text.contains("."))
        && kinds.isDisjoint(with: [.words, .digits, .masked])
    default: false
    }
  }

  /// True where the first that a branch takes may be a space.
  static func canBeginWithSpace(_ branch: [PatternElement]) -> Bool {
    beginsWithSpace(branch) ?? true
  }

  /// Nil where a branch takes nothing.
  private static func beginsWithSpace(_ branch: [PatternElement]) -> Bool? {
    for element in branch {
      switch element.node {
      case .group(let open, let branches):
        if WordSpelling.isAssertion(open) { continue }
        let found = branches.map(beginsWithSpace)
        if found.contains(true) { return true }
        if element.isOptional || found.contains(nil) { continue }
      case .literal, .characters, .raw:
        if ThingKinds(of: [element]).contains(.spaces) { return true }
        if element.isOptional || maxLength(element.node) == 0 { continue }
      case .clause, .verbs, .gap: return true
      case .slot, .words: if element.isOptional { continue }
      }
      return false
    }
    return nil
  }

  /// True where one copy of an element after the other begins or ends where words do.
  static func isWholeRepeated(_ element: PatternElement) -> Bool {
    let once = [PatternElement(node: element.node, quantifier: "", offset: element.offset)]
    return WordSpelling.endsWithBoundary(once[...], whereEmpty: false)
      || WordSpelling.beginsWithBoundary(once[...], whereEmpty: false)
  }

  /// With what it begins; nil where that is any word.
  var first: StartFinder.Start? {
    isWholeLeft ? StartFinder.start(of: elements, closed: isWholeRight) : nil
  }

  /// True where it may take no thing: nothing, or a space.
  var canBeEmpty: Bool { Self.canBeEmpty(elements) }

  private static func canBeEmpty(_ elements: [PatternElement]) -> Bool {
    elements.allSatisfy { element in
      if element.isOptional { return true }
      switch element.node {
      case .group(let open, let branches):
        return WordSpelling.isAssertion(open) || branches.contains(where: canBeEmpty)
      case .literal, .characters, .raw:
        // A reference back may be to nothing.
        return maxLength(element.node) != 1 || ThingKinds(of: [element]).contains(.spaces)
      case .slot, .words, .gap, .clause, .verbs: return false
      }
    }
  }

  /// The most characters that it takes besides spaces; nil for any number.
  var maxLength: Int? { Self.maxLength(elements) }

  private static func maxLength(_ elements: [PatternElement]) -> Int? {
    var sum = 0
    for element in elements {
      guard let length = maxLength(element.node), let most = Repeats.most(element.quantifier)
      else { return nil }
      sum += length * most
      if sum >= 64 { return nil }
    }
    return sum
  }

  private static func maxLength(_ node: PatternNode) -> Int? {
    switch node {
    case .literal(" "): return 0
    case .literal, .characters, .slot: return 1
    case .raw(let text): return maxLength(raw: text)
    case .words(let words): return words.words.map(\.unicodeScalars.count).max()
    case .gap, .clause, .verbs: return nil
    case .group(let open, let branches):
      if WordSpelling.isAssertion(open) { return 0 }
      guard WordSpelling.isPlainGroup(open) else { return nil }
      var most = 0
      for branch in branches {
        guard let length = maxLength(branch) else { return nil }
        most = max(most, length)
      }
      return most
    }
  }

  private static func maxLength(raw text: String) -> Int? {
    switch text {
    case "\\b", "\\B", "^", "$": return 0
    case ".", "\\s", "\\S", "\\w", "\\W", "\\d", "\\D": return 1
    default:
      guard text.unicodeScalars.count == 2, let last = text.unicodeScalars.last, last.isASCII,
        !last.isLetter, !("0"..."9").contains(last)
      else { return nil }
      return 1
    }
  }
}
