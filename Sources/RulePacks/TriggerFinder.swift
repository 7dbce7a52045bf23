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

  /// The best candidate of a whole pattern; nil where nothing is sure to occur.
  func candidate(_ branches: [[PatternElement]]) -> Candidate? {
    var union = Candidate(cost: 0)
    for branch in branches {
      guard let best = candidates(branch).min(by: { $0.cost < $1.cost }) else { return nil }
      union.words.formUnion(best.words)
      union.kinds |= best.kinds
      union.cost = max(union.cost, best.cost)
    }
    return union.words.isEmpty && union.kinds == 0 ? nil : union
  }

  /// The kinds of every slot that cannot be left out.
  func requiredKinds(_ branches: [[PatternElement]]) -> [UInt32] {
    guard branches.count == 1 else { return [] }
    var required: [UInt32] = []
    for element in branches[0] where !element.isOptional {
      switch element.node {
      case .slot(_, let kinds): required.append(kinds.reduce(0) { $0 | $1.bit })
      case .group(let open, let inner) where !WordSpelling.isAssertion(open):
        required += requiredKinds(inner)
      default: break
      }
    }
    return required
  }

  private func candidates(_ elements: [PatternElement]) -> [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < elements.count {
      var end = index
      while end < elements.count, WordSpelling.isPart(elements[end]) { end += 1 }
      if end > index {
        if WordSpelling.beginsWord(elements, at: index),
          WordSpelling.endsWord(elements, at: end - 1),
          let words = WordSpelling.spellings(of: elements[index..<end]), !words.contains("")
        {
          found.append(Self.candidate(words))
        }
        index = end
      } else {
        if let candidate = candidate(elements, at: index) { found.append(candidate) }
        index += 1
      }
    }
    return found
  }

  private func candidate(_ elements: [PatternElement], at index: Int) -> Candidate? {
    let element = elements[index]
    guard !element.isOptional else { return nil }
    if case .slot(_, let kinds) = element.node {
      return Candidate(
        kinds: kinds.reduce(0) { $0 | $1.bit }, cost: Self.cost(ofKinds: kinds))
    }
    if case .raw(let text) = element.node { return Self.mark(text) }
    if case .literal(let scalar) = element.node { return Self.mark(scalar) }
    guard WordSpelling.beginsWord(elements, at: index),
      WordSpelling.endsWord(elements, at: index)
    else { return nil }
    switch element.node {
    case .words(let words), .verbs(_, _, let words, _):
      return Self.candidate(words.firstTokens)
    case .group(let open, let inner) where !WordSpelling.isAssertion(open):
      return candidate(inner)
    default: return nil
    }
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
