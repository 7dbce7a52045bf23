/// Writes parsed patterns as PCRE2 patterns over masked text.
struct PatternCompiler: Sendable {
  private let verbs: VerbGroupPattern
  private var clauseEnd: String
  private var restEnd: String

  /// A party that opens a pattern is the subject of its verb: "a mill in China said" is not said
  /// by China.
  static let notAfterPreposition =
    ["in", "of", "to", "from", "for", "with", "against", "at", "by", "on", "between", "than"]
    .map { "(?<! \($0) )" }.joined()
  static let wordAfter = "(?![\\w\\x{C0}-\\x{24F}])"

  init(_ vocabulary: PatternVocabulary) {
    verbs = VerbGroupPattern(vocabulary.status)
    clauseEnd = ""
    restEnd = ""
    clauseEnd = end("clause-end", vocabulary)
    restEnd = end("rest-end", vocabulary)
  }

  /// Where a clause ends is itself a pattern of the pack, with slots.
  private func end(_ name: String, _ vocabulary: PatternVocabulary) -> String {
    let plain = "[.!?]*[\"')]*$"
    var parser = PatternParser(vocabulary.fragments[name] ?? plain, vocabulary)
    guard let parsed = try? parser.parse() else { return plain }
    return alternatives(parsed)
  }

  private func alternatives(_ branches: [[PatternElement]]) -> String {
    var regex = ""
    write(branches, bound: 0, to: &regex)
    return regex
  }

  private func write(
    _ branches: [[PatternElement]], bound: UInt32, to regex: inout String
  ) {
    for (index, branch) in branches.enumerated() {
      if index > 0 { regex += "|" }
      write(branch, bound: bound, to: &regex)
    }
  }

  /// The PCRE2 pattern of one alternative, bounded by words at both ends.
  func regex(_ branches: [[PatternElement]]) -> String {
    let bound = Self.boundKinds(branches)
    var regex = branches.count == 1 ? "" : "(?:"
    for (index, branch) in branches.enumerated() {
      if index > 0 { regex += "|" }
      if branch.first.map(Self.isSubject) == true {
        regex += Self.notAfterPreposition
      } else if WordStart.needsAssertion(branch) {
        regex += WordStart.assertion
      }
      write(branch, bound: bound, to: &regex)
      if WordStart.needsEndAssertion(branch) { regex += Self.wordAfter }
    }
    if branches.count > 1 { regex += ")" }
    return regex
  }

  /// The PCRE2 pattern of a part of an alternative.
  ///
  /// - Parameter bound: kinds that the pattern has slots for, as bits.
  func regex(of elements: [PatternElement], bound: UInt32) -> String {
    var regex = ""
    write(elements, bound: bound, to: &regex)
    return regex
  }

  private func write(_ elements: [PatternElement], bound: UInt32, to regex: inout String) {
    var index = 0
    while index < elements.count {
      let element = elements[index]
      if case .gap(let low, let high, let any) = element.node {
        let word = any ? Self.anyWord : plainWord(bound)
        if index + 1 == elements.count, low >= 1 {
          regex += "\(word)(?: \(word)){\(low - 1),\(high - 1)}?"
          break
        }
        regex += "(?:\(word) ){\(low),\(high)}?"
        index += 2
        continue
      }
      write(element.node, bound, to: &regex)
      regex += element.quantifier
      index += 1
    }
  }

  private func write(_ node: PatternNode, _ bound: UInt32, to regex: inout String) {
    switch node {
    case .literal(let scalar): regex.unicodeScalars.append(scalar)
    case .raw(let text), .characters(let text, _): regex += text
    case .slot(let role, let kinds):
      let mask = "[" + Self.mask(kinds) + "]"
      regex += role.map { "(?<\($0)>\(mask))" } ?? mask
    case .words(let words): regex += words.regex
    case .gap: break
    case .clause(let role, let extent): regex += clause(role, extent)
    case .verbs(let role, let voice, let forms, let gerunds):
      regex += role.map { "(?<\($0)>" } ?? "(?:"
      regex +=
        voice == .active
        ? verbs.active(forms: forms, gerunds: gerunds) : verbs.passive(participles: forms)
      regex += ")"
    case .group(let open, let branches):
      regex += "("
      regex += open
      write(branches, bound: bound, to: &regex)
      regex += ")"
    }
  }

  private static func mask(_ kinds: [SlotKind]) -> String {
    kinds.map { "\\x{\(String($0.scalar, radix: 16))}" }.joined()
  }

  private func clause(_ role: String, _ extent: ClauseExtent) -> String {
    switch extent {
    case .clause: "(?<\(role)>[^\\s;].*?)(?=\(clauseEnd))"
    case .rest: "(?<\(role)>\\S.*?)(?=\(restEnd))"
    case .quote: "\"(?<\(role)>[^\"]+?)[,.]?\""
    }
  }

  /// A word without marks and without a masked thing of a kind that the pattern binds.
  private func plainWord(_ bound: UInt32) -> String {
    let mask = Self.mask(SlotKind.allCases.filter { $0.bit & bound != 0 })
    return "(?:[^\\s,;:.!?\"()\(mask)]|\\.(?=\\w))+"
  }

  private static let anyWord = "(?:[^\\s,;:.!?\"()]|[.,](?=\\w))+"

  static func isSpace(_ elements: [PatternElement], _ index: Int) -> Bool {
    guard elements.indices.contains(index), case .literal(" ") = elements[index].node else {
      return false
    }
    return elements[index].quantifier.isEmpty
  }

  /// The kinds that a pattern has slots for, as bits.
  static func boundKinds(_ branches: [[PatternElement]]) -> UInt32 {
    var kinds: UInt32 = 0
    for branch in branches {
      for element in branch {
        switch element.node {
        case .slot(_, let found): for kind in found { kinds |= kind.bit }
        case .group(_, let inner): kinds |= boundKinds(inner)
        default: break
        }
      }
    }
    return kinds
  }

  /// A slot for a party that has a role.
  static func isSubject(_ element: PatternElement) -> Bool {
    guard case .slot(let role?, let kinds) = element.node, role != "head" else { return false }
    return kinds.contains(.country) || kinds.contains(.company) || kinds.contains(.agency)
  }
}
