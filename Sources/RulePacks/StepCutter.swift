/// Cuts the elements of a pattern into steps.
struct StepCutter {
  private let parts: [StepSequence.Part]
  private var found: [PatternStep] = []
  private var start = 0
  /// First element of the step after spaces and gap; nil while there is none.
  private var core: Int?
  private var gap: ClosedRange<Int>?

  init(_ parts: [StepSequence.Part]) { self.parts = parts }

  mutating func steps() -> [PatternStep] {
    for (index, part) in parts.enumerated() {
      switch part.element.node {
      case .literal(" "): close(index)
      case .gap(let low, let high, _) where index + 1 < parts.count:
        close(index)
        gap = low...high
      case .slot, .words, .verbs, .clause: single(index)
      case .group(let open, _) where open.hasPrefix("?<") && !WordSpelling.isAssertion(open):
        single(index)
      default: if core == nil { core = index }
      }
    }
    close(parts.count)
    return found
  }

  /// A slot is a step of its own.
  private mutating func single(_ index: Int) {
    if let core, !isAssertion(core..<index) { close(index) }
    if core == nil { core = index }
    close(index + 1)
  }

  private func isAssertion(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      guard case .group(let open, _) = parts[index].element.node else { return false }
      return WordSpelling.isAssertion(open)
    }
  }

  private mutating func close(_ end: Int) {
    guard let core, core < end else { return }
    found.append(step(start..<end, core))
    start = end
    self.core = nil
    gap = nil
  }

  private func step(_ range: Range<Int>, _ core: Int) -> PatternStep {
    let own = parts[core..<range.upperBound]
    let nodes = own.map(\.element.node)
    let text = own.map(\.text).joined()
    let before = parts[range.lowerBound..<core].filter {
      if case .gap = $0.element.node { true } else { false }
    }
    return PatternStep(
      text: (before.map(\.text) + [text]).joined(separator: " "),
      label: nodes.count == 1 ? Self.label(nodes[0]) ?? text : text,
      isOptional: own.allSatisfy { Self.isOptional($0.element) }, kinds: Self.kinds(nodes),
      words: nodes.flatMap(Self.words),
      cost: TriggerFinder().candidates([own.map(\.element)]).map(\.cost).min(), gap: gap,
      elements: range,
      core: core)
  }

  /// Also a group of which a branch may be empty.
  private static func isOptional(_ element: PatternElement) -> Bool {
    if element.isOptional { return true }
    guard case .group(let open, let branches) = element.node, !WordSpelling.isAssertion(open)
    else { return false }
    return branches.contains { $0.allSatisfy(isOptional) }
  }

  private static func kinds(_ nodes: [PatternNode]) -> [SlotKind] {
    for node in nodes { if case .slot(_, let kinds) = node { return kinds } }
    return []
  }

  private static func label(_ node: PatternNode) -> String? {
    switch node {
    case .slot(let role, let kinds): role ?? (kinds.count == 1 ? kinds[0].name : nil)
    case .clause(let role, _): role
    case .verbs(let role, _, _, _): role
    case .group(let open, _) where open.hasPrefix("?<"): String(open.dropFirst(2).dropLast())
    default: nil
    }
  }

  private static func words(_ node: PatternNode) -> [String] {
    switch node {
    case .words(let set), .verbs(_, _, let set, _): return set.words
    case .group(_, let branches) where branches.count == 1 && branches[0].count == 1:
      return words(branches[0][0].node)
    default: return []
    }
  }
}
