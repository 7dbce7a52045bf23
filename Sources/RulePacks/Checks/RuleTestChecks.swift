/// What the tests of a rule leave open, and hints that they lack.
struct RuleTestChecks {
  private let rule: Rule
  private let node: YAMLNode
  private let pack: RulePack

  init(_ rule: Rule, _ node: YAMLNode, _ pack: RulePack) {
    self.rule = rule
    self.node = node
    self.pack = pack
  }

  func diagnostics() -> [RuleDiagnostic] {
    var found: [RuleDiagnostic] = []
    if !rule.tests.contains(where: { $0.expectation == .fires }) {
      found.append(
        node.diagnostic(
          "no test of '\(rule.id)' shows it at work", advice: "add - fires: with an example",
          severity: .warning))
    }
    return found + hints()
  }

  private func hints() -> [RuleDiagnostic] {
    guard let hint = node["hint"] else { return [] }
    let cutter = TokenCutter()
    var found: [RuleDiagnostic] = (hint.elements ?? [hint]).compactMap { entry in
      let text = entry.text ?? ""
      if text.hasPrefix("@") || text.hasPrefix("<") { return nil }
      // "'s" is one word behind another.
      let isClitic = text.hasPrefix("'")
      let pieces = cutter.pieces(of: Array((isClitic ? "x" + text : text).utf8)).count
      guard pieces > (isClitic ? 2 : 1) else { return nil }
      return entry.diagnostic(
        "the hint '\(text)' is never found: it is more than one word",
        advice: "give the rarest of its words")
    }
    guard let need = rule.alternatives.first?.trigger.hint else { return found }
    for test in rule.tests
    where test.expectation == .fires && !holds(pack.needs[Int(need)], test.text) {
      let place = (node["tests"]?.elements ?? []).first { $0.line == test.line }
      found.append(
        (place?["fires"] ?? hint).diagnostic(
          "the text has no word of hint:, so the rule is never tried on it",
          advice: "add a word of the text to hint:"))
    }
    return found
  }

  /// True where a text has one of the things.
  private func holds(_ need: Need, _ text: String) -> Bool {
    if need.kinds != 0 { return true }
    let bytes = Array(text.utf8)
    return TokenCutter().pieces(of: bytes).contains { piece in
      if need.number, piece.shape == .number { return true }
      if need.glued, bytes[piece.start..<piece.end].contains(where: { (0x30...0x39) ~= $0 }) {
        return true
      }
      return need.words.contains(pack.vocabulary.lookup(bytes.span, piece.start, piece.end))
    }
  }
}
