import DocumentModel

/// Finds words or kinds of which one occurs in whatever a pattern matches.
struct TriggerFinder {
  /// A set of which one member must occur, and how rare it is (less is rarer).
  struct Candidate {
    var words: Set<String> = []
    var kinds: UInt32 = 0
    var cost: Int
  }

  /// Words so frequent that they say nothing.
  private static let frequent: Set<String> = [
    "the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "by", "with", "at", "is", "was",
    "are", "were", "be", "been", "has", "have", "had", "that", "it", "its", "as", "from", "not",
    "will", "would", "may", "which", "who", "this", "their", "his", "her", "he", "they", "but",
  ]

  /// All that must occur in what a pattern matches and looks at behind it, in order, no two in the
  /// same token; of alternatives the best of each together.
  func candidates(_ branches: [[PatternElement]]) -> [Candidate] {
    together(branches) { candidates($0) + behind($0) }
  }

  private func together(
    _ branches: [[PatternElement]], _ read: ([PatternElement]) -> [Candidate]
  ) -> [Candidate] {
    if branches.count == 1 { return read(branches[0]) }
    var union = Candidate(cost: 0)
    for branch in branches {
      guard let best = read(branch).min(by: { $0.cost < $1.cost }) else { return [] }
      union.words.formUnion(best.words)
      union.kinds |= best.kinds
      union.cost = max(union.cost, best.cost)
    }
    return union.words.isEmpty && union.kinds == 0 ? [] : [union]
  }

  /// What the assertion needs that a pattern ends with: `(?= said)`.
  private func behind(_ elements: [PatternElement]) -> [Candidate] {
    guard let last = elements.last, case .group("?=", let inner) = last.node,
      last.quantifier.isEmpty,
      WordSpelling.endsWord("?=", inner)
        || WordSpelling.beginsWord(elements, at: elements.count - 1)
    else { return [] }
    // Nothing says that the last word which is looked at ends there.
    let anything = PatternElement(node: .raw("."), quantifier: "", offset: last.offset)
    return together(inner) { candidates($0 + [anything]) }
  }

  private func candidates(_ elements: [PatternElement]) -> [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < elements.count {
      var end = index
      while end < elements.count, WordSpelling.isPart(elements[end]) { end += 1 }
      if end > index {
        if let words = Self.words(elements, index..<end) { found.append(Self.candidate(words)) }
        index = end
      } else {
        found += candidates(elements, at: index)
        index += 1
      }
    }
    return found
  }

  /// The words that letters side by side spell, or with which what they are a part of begins.
  private static func words(_ elements: [PatternElement], _ run: Range<Int>) -> Set<String>? {
    guard WordSpelling.beginsWord(elements, at: run.lowerBound) else { return nil }
    if WordSpelling.endsWord(elements, at: run.upperBound - 1),
      let words = WordSpelling.texts(of: Array(elements[run]))
    {
      return words.contains("") ? nil : words
    }
    return StartFinder.words(Array(elements[run.lowerBound...]))
  }

  private func candidates(_ elements: [PatternElement], at index: Int) -> [Candidate] {
    let element = elements[index]
    guard !element.isOptional else { return [] }
    switch element.node {
    case .slot(_, let kinds):
      let bits = kinds.reduce(0) { $0 | $1.bit }
      return [Candidate(kinds: bits, cost: Self.cost(ofKinds: kinds))]
    case .raw(let text): return Self.mark(text).map { [$0] } ?? []
    case .literal(let scalar): return Self.mark(scalar).map { [$0] } ?? []
    case .words(let words), .verbs(_, _, let words, _):
      return isWhole(elements, index) ? [Self.candidate(words.firstTokens)] : []
    case .group(let open, let inner) where !WordSpelling.isAssertion(open):
      let found = together(inner) { candidates($0) }
      // Where the group is only a part of a word, its words may be, too.
      return isWhole(elements, index) ? found : found.filter(\.words.isEmpty)
    default: return []
    }
  }

  /// True where an element is bounded by words at both ends.
  private func isWhole(_ elements: [PatternElement], _ index: Int) -> Bool {
    WordSpelling.beginsWord(elements, at: index) && WordSpelling.endsWord(elements, at: index)
  }

  /// An escaped mark such as `\$` is a token of its own.
  private static func mark(_ text: String) -> Candidate? {
    guard text.unicodeScalars.count == 2, let last = text.unicodeScalars.last else { return nil }
    return mark(last)
  }

  /// A mark that is rare enough to tell something.
  private static func mark(_ mark: Unicode.Scalar) -> Candidate? {
    "\"$%(€£¥;".unicodeScalars.contains(mark) ? candidate([String(mark)]) : nil
  }

  private static func candidate(_ words: Set<String>) -> Candidate {
    let frequentWords = words.count { frequent.contains($0) }
    return Candidate(words: words, cost: words.count + frequentWords * 5_000)
  }

  private static func cost(ofKinds kinds: [SlotKind]) -> Int {
    kinds.reduce(0) { sum, kind in
      switch kind {
      case .claimref, .case, .list: sum + 100
      case .money, .percent, .quantity, .duration, .instrument, .anonymous, .role: sum + 300
      default: sum + 3_000
      }
    }
  }
}
