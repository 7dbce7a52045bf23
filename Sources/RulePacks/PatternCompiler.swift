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
    var parts: [String] = []
    for branch in branches { parts.append(sequence(branch, [])) }
    return parts.joined(separator: "|")
  }

  /// The PCRE2 pattern of one alternative, bounded by words at both ends.
  func regex(_ branches: [[PatternElement]]) -> String {
    let bound = Self.boundKinds(branches)
    var parts: [String] = []
    for branch in branches {
      var open = WordStart.needsAssertion(branch) ? WordStart.assertion : ""
      if branch.first.map(Self.isSubject) == true { open = Self.notAfterPreposition }
      let close = WordStart.needsEndAssertion(branch) ? Self.wordAfter : ""
      parts.append(open + sequence(branch, bound) + close)
    }
    return parts.count == 1 ? parts[0] : "(?:" + parts.joined(separator: "|") + ")"
  }

  func sequence(
    _ elements: [PatternElement], _ bound: [SlotKind]
  ) -> String {
    var result = ""
    var index = 0
    while index < elements.count {
      let element = elements[index]
      if case .gap(let low, let high, let any) = element.node {
        if index + 1 == elements.count, low >= 1 {
          let word = any ? Self.anyWord : plainWord(bound)
          result += "\(word)(?: \(word)){\(low - 1),\(high - 1)}?"
          break
        }
        result += "(?:\(any ? Self.anyWord : plainWord(bound)) ){\(low),\(high)}?"
        index += 2
        continue
      }
      result += text(element.node, bound) + element.quantifier
      index += 1
    }
    return result
  }

  private func text(_ node: PatternNode, _ bound: [SlotKind]) -> String {
    switch node {
    case .literal(let scalar): return String(scalar)
    case .raw(let text): return text
    case .characters(let text, _): return text
    case .slot(let role, let kinds):
      let mask = kinds.map { "\\x{\(String($0.scalar, radix: 16))}" }.joined()
      return role.map { "(?<\($0)>[\(mask)])" } ?? "[\(mask)]"
    case .words(let words): return words.regex
    case .gap: return ""
    case .clause(let role, let extent): return clause(role, extent)
    case .verbs(let role, let voice, let forms, let gerunds):
      let body =
        voice == .active
        ? verbs.active(forms: forms, gerunds: gerunds) : verbs.passive(participles: forms)
      return role.map { "(?<\($0)>\(body))" } ?? "(?:\(body))"
    case .group(let open, let branches):
      var parts: [String] = []
      for branch in branches { parts.append(sequence(branch, bound)) }
      return "(" + open + parts.joined(separator: "|") + ")"
    }
  }

  private func clause(_ role: String, _ extent: ClauseExtent) -> String {
    switch extent {
    case .clause: "(?<\(role)>[^\\s;].*?)(?=\(clauseEnd))"
    case .rest: "(?<\(role)>\\S.*?)(?=\(restEnd))"
    case .quote: "\"(?<\(role)>[^\"]+?)[,.]?\""
    }
  }

  /// A word without marks and without a masked thing of a kind that the pattern binds.
  private func plainWord(_ bound: [SlotKind]) -> String {
    let mask = bound.map { "\\x{\(String($0.scalar, radix: 16))}" }.joined()
    return "(?:[^\\s,;:.!?\"()\(mask)]|\\.(?=\\w))+"
  }

  private static let anyWord = "(?:[^\\s,;:.!?\"()]|[.,](?=\\w))+"

  static func isSpace(_ elements: [PatternElement], _ index: Int) -> Bool {
    guard elements.indices.contains(index), case .literal(" ") = elements[index].node else {
      return false
    }
    return elements[index].quantifier.isEmpty
  }

  static func boundKinds(_ branches: [[PatternElement]]) -> [SlotKind] {
    var kinds: Set<SlotKind> = []
    for element in branches.joined() {
      switch element.node {
      case .slot(_, let found): kinds.formUnion(found)
      case .group(_, let inner): kinds.formUnion(boundKinds(inner))
      default: break
      }
    }
    return kinds.sorted { $0.rawValue < $1.rawValue }
  }

  /// A slot for a party that has a role.
  static func isSubject(_ element: PatternElement) -> Bool {
    guard case .slot(let role?, let kinds) = element.node, role != "head" else { return false }
    return kinds.contains(.country) || kinds.contains(.company) || kinds.contains(.agency)
  }
}
