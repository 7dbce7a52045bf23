import DocumentModel

/// Finds the words and masked things with which a match can begin.
///
/// Only beginnings with a letter are told apart; one with a digit, a mark or a letter outside ASCII
/// is always possible.
struct StartFinder {
  /// Words and kinds of things; the words are whole tokens.
  struct Start {
    var words: Set<String> = []
    var kinds: UInt32 = 0
    /// True where the elements can also match nothing, so that what follows begins.
    var isOptional = false

    mutating func add(_ other: Start) {
      words.formUnion(other.words)
      kinds |= other.kinds
    }
  }

  /// Nil where a match can begin with any word.
  func start(_ branches: [[PatternElement]]) -> Start? {
    guard let found = start(branches, isClosed: true), !found.isOptional else { return nil }
    return found
  }

  /// - Parameter isClosed: true where a word that ends with the elements ends there for sure.
  private func start(_ branches: [[PatternElement]], isClosed: Bool) -> Start? {
    var union = Start()
    for branch in branches {
      guard let found = start(branch, isClosed) else { return nil }
      union.add(found)
      if found.isOptional { union.isOptional = true }
    }
    return union
  }

  private func start(_ elements: [PatternElement], _ isClosed: Bool) -> Start? {
    var union = Start()
    var index = 0
    while index < elements.count {
      var end = index
      while end < elements.count, WordSpelling.isPart(elements[end]) { end += 1 }
      let found: Start?
      if end > index {
        found = run(elements, index..<end, isClosed)
        index = end
      } else {
        found = start(elements, at: index, isClosed)
        index += 1
      }
      guard let found else { return nil }
      union.add(found)
      if !found.isOptional { return union }
    }
    union.isOptional = true
    return union
  }

  /// Letters side by side.
  private func run(_ elements: [PatternElement], _ range: Range<Int>, _ isClosed: Bool) -> Start? {
    let isWhole =
      range.upperBound == elements.count
      ? isClosed : WordSpelling.endsWord(elements, at: range.upperBound - 1)
    guard isWhole, let words = WordSpelling.spellings(of: elements[range]) else { return nil }
    return Start(words: words.subtracting([""]), isOptional: words.contains(""))
  }

  private func start(
    _ elements: [PatternElement], at index: Int, _ isClosed: Bool
  ) -> Start? {
    let element = elements[index]
    let isWhole =
      index + 1 == elements.count ? isClosed : WordSpelling.endsWord(elements, at: index)
    switch element.node {
    case .slot(_, let kinds):
      return Start(kinds: kinds.reduce(0) { $0 | $1.bit }, isOptional: element.isOptional)
    case .words(let words):
      guard isWhole, element.quantifier.isEmpty || element.quantifier == "?" else { return nil }
      return Start(words: words.firstTokens, isOptional: element.isOptional)
    case .characters(let text, _) where isDigits(text):
      return Start(isOptional: element.isOptional)
    case .literal(let scalar) where !scalar.properties.isAlphabetic && scalar != " ":
      return Start(isOptional: element.isOptional)
    case .raw(let text) where isMark(text): return Start(isOptional: element.isOptional)
    case .group(let open, _) where WordSpelling.isAssertion(open): return Start(isOptional: true)
    case .group(let open, let inner)
    where ["?:", "?>", "?i:", "?-i:"].contains(open) || open.hasPrefix("?<"):
      guard ["", "?", "??", "?+"].contains(element.quantifier) else { return nil }
      guard var found = start(inner, isClosed: isWhole) else { return nil }
      found.isOptional = found.isOptional || element.isOptional
      return found
    default: return nil
    }
  }

  private func isDigits(_ text: String) -> Bool {
    text.hasPrefix("[")
      && text.dropFirst().dropLast().unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || $0 == "-" || $0 == "." || $0 == "," || !$0.isASCII
      } && text.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isAlphabetic }
  }

  /// An escaped mark, such as `\.`.
  private func isMark(_ text: String) -> Bool {
    guard text.hasPrefix("\\"), text.unicodeScalars.count == 2,
      let mark = text.unicodeScalars.last
    else { return false }
    return mark.isASCII && !mark.properties.isAlphabetic && !("0"..."9").contains(mark)
  }
}
