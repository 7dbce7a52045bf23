/// What a run of literals, small classes and small groups can spell: `accus(ed|es)` gives accused
/// and accuses, `licen[cs]es?` four words.
enum WordSpelling {
  private static let limit = 512

  /// The texts of a run of elements, with spaces and hyphens, in lower case; nil where it has others
  /// or too many.
  static func texts(of elements: [PatternElement]) -> Set<String>? {
    guard let count = textCount(elements), count <= limit else { return nil }
    return Set(makeTexts(elements))
  }

  /// How many texts there are at most; nil where some cannot be listed.
  private static func textCount(_ elements: [PatternElement]) -> Int? {
    var product = 1
    for element in elements {
      guard var count = textCount(element.node) else { return nil }
      switch Repeats(element.quantifier) {
      case .once: break
      case .maybe: count += 1
      default: return nil
      }
      product *= count
      if product > limit { return product }
    }
    return product
  }

  private static func textCount(_ node: PatternNode) -> Int? {
    switch node {
    case .literal(let scalar): return isTextScalar(scalar) ? 1 : nil
    case .characters("[- ]", _), .characters("[ -]", _): return 2
    case .characters(_, let members): return members?.count
    case .words(let words): return words.words.count
    case .group(let open, let branches):
      if isAssertion(open) { return 1 }
      guard isPlainGroup(open), open != "?i:", open != "?-i:" else { return nil }
      var sum = 0
      for branch in branches {
        guard let count = textCount(branch) else { return nil }
        sum += count
      }
      return sum
    case .raw, .slot, .gap, .clause, .verbs: return nil
    }
  }

  /// Of elements whose texts can be listed.
  private static func makeTexts(_ elements: [PatternElement]) -> [String] {
    var found = [""]
    for element in elements {
      if case .literal(let scalar) = element.node, element.quantifier.isEmpty {
        let letter = String(scalar).lowercased()
        for index in found.indices { found[index] += letter }
        continue
      }
      var choices = makeTexts(element.node)
      if element.isOptional { choices.append("") }
      found = found.flatMap { start in choices.map { start + $0 } }
    }
    return found
  }

  private static func makeTexts(_ node: PatternNode) -> [String] {
    switch node {
    case .literal(let scalar): return [String(scalar).lowercased()]
    case .characters(let text, let members):
      return members.map { $0.map { String($0).lowercased() } }
        ?? (text.count == 4 ? ["-", " "] : [])
    case .words(let words): return words.words.map { $0.lowercased() }
    case .group(let open, let branches):
      return isAssertion(open) ? [""] : branches.flatMap { makeTexts($0) }
    case .raw, .slot, .gap, .clause, .verbs: return []
    }
  }

  private static func isTextScalar(_ scalar: Unicode.Scalar) -> Bool {
    isWordScalar(scalar) || scalar == " " || scalar == "-"
  }

  /// The words of which branches name some with their ends: `(?:that|which|[a-z]+ly)\b`.
  static func wholeWords(_ branches: [[PatternElement]]) -> Set<String> {
    var words: Set<String> = []
    for branch in branches {
      guard branch.count > 1, let last = branch.last, last.quantifier.isEmpty, isWordEnd(last.node)
      else { continue }
      for own in Self.branches(Array(branch.dropLast())) {
        guard let texts = texts(of: own) else { continue }
        words.formUnion(texts.filter { $0.utf8.allSatisfy { $0 &- 0x61 < 26 } && !$0.isEmpty })
      }
    }
    return words
  }

  /// The branches of elements that are one group.
  private static func branches(_ elements: [PatternElement]) -> [[PatternElement]] {
    guard elements.count == 1, elements[0].quantifier.isEmpty,
      case .group("?:", let branches) = elements[0].node
    else { return [elements] }
    return branches
  }

  /// True for what holds wherever a token of letters ends; `(?![\w-])` does not hold before a hyphen.
  private static func isWordEnd(_ node: PatternNode) -> Bool {
    guard case .group("?!", let branches) = node else {
      if case .raw("\\b") = node { return true }
      return false
    }
    guard branches.count == 1, branches[0].count == 1 else { return false }
    switch branches[0][0].node {
    case .raw("\\w"), .characters("[\\w]", _), .characters("[\\w\\x{C0}-\\x{24F}]", _): return true
    default: return false
    }
  }

  /// True for an element that may be part of a word.
  static func isPart(_ element: PatternElement) -> Bool {
    guard element.quantifier.isEmpty || ["?", "??", "?+"].contains(element.quantifier) else {
      return false
    }
    switch element.node {
    case .literal(let scalar): return isWordScalar(scalar)
    case .characters(_, let members): return members != nil
    case .group(let open, let branches): return open == "?:" && branches.joined().allSatisfy(isPart)
    default: return false
    }
  }

  /// True where a word that ends with element `index` ends there for sure.
  static func endsWord(_ elements: [PatternElement], at index: Int) -> Bool {
    beginsWithBoundary(elements[(index + 1)...], whereEmpty: true)
  }

  /// - Parameters:
  ///   - whereEmpty: whether what follows the elements begins so.
  ///   - behindLetters: whether letters stand before that a period ends (`endsWithLetters`).
  static func beginsWithBoundary(
    _ elements: ArraySlice<PatternElement>, whereEmpty: Bool, behindLetters: Bool = false
  ) -> Bool {
    guard let next = elements.first else { return whereEmpty }
    let rest = elements.dropFirst()
    guard case .group(let open, let branches) = next.node else {
      let isBoundary = isBoundary(next.node) || behindLetters && isOfEndMarks(next.node)
      return isBoundary
        && (!next.isOptional
          || beginsWithBoundary(rest, whereEmpty: whereEmpty, behindLetters: behindLetters))
    }
    if endsWord(open, branches, behindLetters: behindLetters) { return true }
    let behind = beginsWithBoundary(
      rest, whereEmpty: whereEmpty, behindLetters: behindLetters)
    if isAssertion(open) { return behind }
    return branches.allSatisfy {
      beginsWithBoundary($0[...], whereEmpty: behind, behindLetters: behindLetters)
    } && (!next.isOptional || behind)
  }

  /// True for an assertion that no letter follows: `(?![\w])`, `(?= said)`.
  static func endsWord(
    _ open: String, _ branches: [[PatternElement]], behindLetters: Bool = false
  ) -> Bool {
    switch open {
    case "?!": branches.contains { $0.first.map(isWordClass) ?? false }
    case "?=":
      branches.allSatisfy {
        beginsWithBoundary($0[...], whereEmpty: false, behindLetters: behindLetters)
      }
    default: false
    }
  }

  /// `[.,;:]`, `\.`: marks of which one is a period.
  private static func isOfEndMarks(_ node: PatternNode) -> Bool {
    switch node {
    case .raw("\\."): return true
    case .characters(let text, nil):
      let inner = text.unicodeScalars.dropFirst().dropLast()
      return inner.contains(".") && inner.allSatisfy { ".,;:!?\"".unicodeScalars.contains($0) }
    default: return false
    }
  }

  /// True where two letters stand right before: no period goes on with such a word, as it does with
  /// the first letter of `U.S.`
  static func endsWithLetters(_ elements: ArraySlice<PatternElement>) -> Bool {
    lastLetters(elements) >= 2
  }

  /// So many letters stand there at least; more than two are not counted.
  private static func lastLetters(_ elements: ArraySlice<PatternElement>) -> Int {
    var count = 0
    for element in elements.reversed() {
      if count >= 2 { return 2 }
      if case .group(let open, _) = element.node, isAssertion(open) { continue }
      let own = lastLetters(element.node)
      switch Repeats(element.quantifier) {
      case .once: count += own.least
      case .maybe: break
      default: return count
      }
      if !own.isAll { return count }
    }
    return count
  }

  /// The same of one element, and whether it is nothing but letters.
  private static func lastLetters(_ node: PatternNode) -> (least: Int, isAll: Bool) {
    switch node {
    case .literal(let scalar): return scalar.isLetter ? (1, true) : (0, false)
    case .characters(_, let members?):
      return members.allSatisfy(\.isLetter) ? (1, true) : (0, false)
    case .words(let words): return (words.lastLetters, false)
    case .verbs(_, _, let forms, let gerunds):
      return (min(forms.lastLetters, gerunds.lastLetters), false)
    case .group(let open, let branches) where isPlainGroup(open):
      return (branches.map { lastLetters($0[...]) }.min() ?? 0, false)
    default: return (0, false)
    }
  }

  /// `\w` or a class that holds it: after `(?!` it ends a word.
  private static func isWordClass(_ element: PatternElement) -> Bool {
    switch element.node {
    case .raw(let text): text == "\\w"
    case .characters(let text, _): text.hasPrefix("[\\w")
    default: false
    }
  }

  /// True where a word that begins with element `index` begins there for sure.
  static func beginsWord(_ elements: [PatternElement], at index: Int) -> Bool {
    endsWithBoundary(elements[..<index], whereEmpty: true)
  }

  /// - Parameter whereEmpty: whether what stands before the elements ends so.
  static func endsWithBoundary(
    _ elements: ArraySlice<PatternElement>, whereEmpty: Bool
  ) -> Bool {
    guard let last = elements.last else { return whereEmpty }
    let before = elements.dropLast()
    guard case .group(let open, let branches) = last.node else {
      return isBoundary(last.node)
        && (!last.isOptional || endsWithBoundary(before, whereEmpty: whereEmpty))
    }
    if isAssertion(open) { return endsWithBoundary(before, whereEmpty: whereEmpty) }
    let ahead = endsWithBoundary(before, whereEmpty: whereEmpty)
    return branches.allSatisfy { endsWithBoundary($0[...], whereEmpty: ahead) }
      && (!last.isOptional || ahead)
  }

  static func isAssertion(_ open: String) -> Bool {
    ["?=", "?!", "?<=", "?<!"].contains(open)
  }

  /// True for a group that takes what its branches take: `(?:…)`, `(?>…)`, `(?i:…)`, `(?<role>…)`.
  static func isPlainGroup(_ open: String) -> Bool {
    !isAssertion(open)
      && (["?:", "?>", "?i:", "?-i:"].contains(open) || open.hasPrefix("?<"))
  }

  private static func isBoundary(_ node: PatternNode) -> Bool {
    switch node {
    case .literal(let scalar): return !isWordScalar(scalar) && scalar != "'"
    case .raw(let text): return ["\\b", "^", "$"].contains(text) || isEscapedMark(text)
    case .characters(let text, nil): return isOfMarks(text)
    case .slot, .gap: return true
    default: return false
    }
  }

  /// `\$`, `\(`: not the period, which words may hold.
  private static func isEscapedMark(_ text: String) -> Bool {
    guard text.unicodeScalars.count == 2, let last = text.unicodeScalars.last else { return false }
    return last.isASCII && !isWordScalar(last) && last != "." && last != "'"
  }

  /// `[- ]`, `[,;]`: marks one by one; not the apostrophe and the period, which words may hold.
  private static func isOfMarks(_ text: String) -> Bool {
    let inner = text.unicodeScalars.dropFirst().dropLast()
    return !inner.isEmpty && inner.allSatisfy { " -,;:!?/()\"".unicodeScalars.contains($0) }
      && !inner.dropFirst().dropLast().contains("-")
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || ("0"..."9") ~= scalar
  }
}

extension Unicode.Scalar {
  /// True for letters; the properties of a scalar are looked up only outside ASCII.
  var isLetter: Bool {
    isASCII ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
  }
}
