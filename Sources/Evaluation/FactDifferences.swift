import Facts

/// The fields in which a given fact differs from the gold.
struct FactDifferences {
  let scope: EvaluationScope
  let partners: [String: String]

  func between(_ gold: EvaluatedFact, _ given: EvaluatedFact) -> [EvaluationError.Difference] {
    var found: [EvaluationError.Difference] = []
    if let span = gold.span, span != given.span {
      found.append(.init("span", expected: gold.text, given: given.text))
    }
    if let subtype = gold.subtype, subtype != given.subtype {
      found.append(.init("subtype", expected: subtype, given: given.subtype ?? ""))
    }
    for name in names(gold.fields.map(\.key), given.fields.map(\.key)) {
      let (expected, other) = (gold.field(name), given.field(name))
      if !ValueText.equals(expected, other), expected != nil || scope.isComplete {
        found.append(
          .init(name, expected: ValueText.text(expected), given: ValueText.text(other)))
      }
    }
    for role in names(gold.roles.map(\.name), given.roles.map(\.name)) {
      if let difference = difference(of: role, gold, given) { found.append(difference) }
    }
    if let difference = holderDifference(gold, given) { found.append(difference) }
    return found
  }

  private func difference(
    of role: String, _ gold: EvaluatedFact, _ given: EvaluatedFact
  ) -> EvaluationError.Difference? {
    guard scope.judges(role: role, of: gold.type) else { return nil }
    let (expected, others) = (gold.role(role), given.role(role))
    let right = FillerMatching.count(expected, others) { $0.equals($1, partners: partners) }
    if right == expected.count, right == others.count { return nil }
    return .init("roles.\(role)", expected: list(expected), given: list(others))
  }

  private func holderDifference(
    _ gold: EvaluatedFact, _ given: EvaluatedFact
  ) -> EvaluationError.Difference? {
    guard let expected = gold.holder, let other = given.holder else { return nil }
    switch (expected, other) {
    case (.author, .author): return nil
    case (.claim(let key), .claim(let found)):
      return partners[key] == found
        ? nil : .init("holder", expected: "claim \(key)", given: "claim \(found)")
    case (.author, .claim): return .init("holder", expected: "author", given: "claim")
    case (.claim, .author): return .init("holder", expected: "claim", given: "author")
    }
  }

  private func list(_ fillers: [EvaluatedFiller]) -> String {
    fillers.map(\.shown).joined(separator: ", ")
  }

  /// The names of the first, then those that only the second has.
  private func names(_ first: [String], _ second: [String]) -> [String] {
    first + second.filter { !first.contains($0) }
  }
}

/// Matches the fillers of a role, one to one.
enum FillerMatching {
  /// How many of `expected` find one of `given` of their own.
  static func count(
    _ expected: [EvaluatedFiller], _ given: [EvaluatedFiller],
    _ fits: (EvaluatedFiller, EvaluatedFiller) -> Bool
  ) -> Int {
    var open = given
    var count = 0
    for filler in expected {
      guard let place = open.firstIndex(where: { fits(filler, $0) }) else { continue }
      open.remove(at: place)
      count += 1
    }
    return count
  }
}
