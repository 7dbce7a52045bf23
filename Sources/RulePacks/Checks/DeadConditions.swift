/// Patterns and conditions that can never match, whatever the article says.
struct DeadConditions {
  private let rule: Rule
  private let node: YAMLNode

  init(_ rule: Rule, _ node: YAMLNode) {
    self.rule = rule
    self.node = node
  }

  func diagnostics() -> [RuleDiagnostic] {
    let vetoes = conditions("unless")
    let conditions = vetoes + self.conditions("when")
    let alternatives = (node["match"]?.elements ?? node["match"].map { [$0] } ?? []).map {
      (place: "match", pattern: $0)
    }
    var found = (alternatives + conditions).flatMap { unseen(in: $0.pattern, $0.place) }
    found += repeated(vetoes, "veto")
    if !rule.alternatives.contains(where: { $0.pattern.groups.contains { $0.name == "amount" } }) {
      found += conditions.filter { $0.place == "amount" }.map {
        $0.pattern.diagnostic(
          "the condition can never hold: no pattern of the rule captures 'amount'",
          advice: "capture {amount:money}, or use inside:")
      }
    }
    return found
  }

  private func conditions(_ key: String) -> [(place: String, pattern: YAMLNode)] {
    (node[key]?.elements ?? []).flatMap { condition in
      RuleCondition.Place.allCases.compactMap { place in
        condition[place.rawValue].map { (place: place.rawValue, pattern: $0) }
      }
    }
  }

  /// Marks that the masked text does not have, and holes where nothing is masked.
  private func unseen(in pattern: YAMLNode, _ place: String) -> [RuleDiagnostic] {
    guard let text = pattern.text else { return [] }
    var found: [RuleDiagnostic] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if place != "amount", let plain = Self.plain[scalar] {
        found.append(
          pattern.diagnostic(
            "'\(scalar)' is never seen by a pattern", advice: "write \(plain)", at: offset))
      }
      offset += UTF8.width(scalar)
    }
    if rule.layer == .text {
      for hole in PatternHoles(text).slots {
        found.append(
          pattern.diagnostic(
            "nothing is masked in the layer 'text', so {\(hole.body)} can never match",
            advice: "write the words, or move the rule to another layer", at: hole.offset))
      }
    }
    return found
  }

  private func repeated(
    _ conditions: [(place: String, pattern: YAMLNode)], _ thing: String
  ) -> [RuleDiagnostic] {
    conditions.indices.compactMap { index in
      let (place, pattern) = conditions[index]
      let first = conditions[..<index].first {
        $0.place == place && $0.pattern.text == pattern.text
      }
      return first.map {
        pattern.diagnostic(
          "the \(thing) can never be the one that holds: that of line \($0.pattern.line) is the"
            + " same", advice: "take one of them out")
      }
    }
  }

  private static let plain: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{AB}": "\"",
    "\u{BB}": "\"", "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-",
    "\u{2014}": "-", "\u{2015}": "-", "\u{A0}": "a space", "\u{202F}": "a space", "\t": "a space",
  ]
}
