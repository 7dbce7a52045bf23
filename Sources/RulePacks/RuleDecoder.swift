import DocumentModel
import PatternMatching

/// Turns one entry of `rules:` into a rule; what is wrong is reported and the rule left out.
struct RuleDecoder {
  static let keys = [
    "id", "title", "note", "author", "since", "emits", "layer", "within", "match", "case",
    "unless", "set", "when", "roles", "beats", "link", "hint", "tests",
  ]
  static let sharedKeys = ["unless", "when", "link"]
  static let conditionKeys =
    ["id", "set", "why"] + RuleCondition.Place.allCases.map(\.rawValue)
  static let roleKeys = ["optional", "require", "kinds"]
  static let linkKeys = [
    "as", "back", "to", "else_to", "same", "similar", "within", "pick", "points_back",
    "needs",
  ]

  var patterns: PatternDecoder
  let defaultLayer: RuleLayer
  let file: String

  mutating func rule(
    _ node: YAMLNode, vocabulary: inout Vocabulary, reporting diagnostics: inout [RuleDiagnostic]
  ) -> Rule? {
    var found: [RuleDiagnostic] = []
    defer { diagnostics += found }
    let map = YAMLMapping(node, of: "a rule", keys: Self.keys, reporting: &found)
    guard let id = map.required("id", reporting: &found)?.string(of: "id", reporting: &found),
      let emits = map.required("emits", reporting: &found),
      let output = Self.output(emits, &found),
      let match = map.required("match", reporting: &found)
    else { return nil }
    let caseless = map.string("case", reporting: &found) != "exact"
    let alternatives = match.scalars(of: "match", reporting: &found).compactMap {
      patterns.alternative(
        $0, caseless: caseless, hints: map.strings("hint", reporting: &found),
        vocabulary: &vocabulary, reporting: &found)
    }
    let rule = Rule(
      id: id, title: map.string("title", reporting: &found) ?? "",
      author: map.string("author", reporting: &found),
      since: map.string("since", reporting: &found), output: output,
      layer: layer(map, &found), headingsOnly: map.string("within", reporting: &found) == "heading",
      alternatives: alternatives,
      vetoes: map.sequence("unless", reporting: &found).compactMap {
        condition($0, caseless, &vocabulary, &found)?.0
      },
      set: Self.settings(map.entries("set", reporting: &found)),
      branches: map.sequence("when", reporting: &found).compactMap {
        condition($0, caseless, &vocabulary, &found)
      },
      roles: Self.roles(map, &found), beats: map.strings("beats", reporting: &found),
      link: link(map, &found),
      tests: map.sequence("tests", reporting: &found).compactMap {
        RuleTestReader.test($0, reporting: &found)
      },
      file: file, line: node.line)
    return found.contains { $0.severity == .error } ? nil : rule
  }

  private static func output(
    _ node: YAMLNode, _ diagnostics: inout [RuleDiagnostic]
  ) -> RuleOutput? {
    let text = node.text ?? ""
    if text == "fold" { return .fold }
    if let kind = MentionKind(rawValue: text) { return .mention(kind) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let type = FactType(rawValue: parts[0]), type != .entity {
      return .fact(type, subtype: parts[1])
    }
    let known = MentionKind.allCases.map(\.rawValue) + FactType.allCases.map { "\($0.rawValue)/…" }
    diagnostics.append(
      node.diagnostic("unknown output '\(text)'", advice: suggestion(for: text, among: known)))
    return nil
  }

  private static func outputs(
    _ link: YAMLMapping, _ key: String, _ diagnostics: inout [RuleDiagnostic]
  ) -> [(type: FactType, subtype: String)] {
    link.scalars(key, reporting: &diagnostics).compactMap { node in
      guard case .fact(let type, let subtype) = output(node, &diagnostics) else { return nil }
      return (type, subtype)
    }
  }

  private func layer(_ map: YAMLMapping, _ diagnostics: inout [RuleDiagnostic]) -> RuleLayer {
    guard let name = map.string("layer", reporting: &diagnostics) else { return defaultLayer }
    if let layer = RuleLayer(rawValue: name) { return layer }
    let known = RuleLayer.allCases.map(\.rawValue)
    diagnostics.append(
      map.node.diagnostic("unknown layer '\(name)'", advice: suggestion(for: name, among: known)))
    return defaultLayer
  }

  /// The vetoes and branches that a pack gives to all rules of a type.
  mutating func shared(
    _ node: YAMLNode, vocabulary: inout Vocabulary,
    reporting diagnostics: inout [RuleDiagnostic]
  ) -> SharedConditions {
    let map = YAMLMapping(
      node, of: "shared conditions", keys: Self.sharedKeys, reporting: &diagnostics)
    var shared = SharedConditions()
    for entry in map.sequence("unless", reporting: &diagnostics) {
      if let veto = condition(entry, true, &vocabulary, &diagnostics) {
        shared.vetoes.append(veto.condition)
      }
    }
    for entry in map.sequence("when", reporting: &diagnostics) {
      if let branch = condition(entry, true, &vocabulary, &diagnostics) {
        shared.branches.append(branch)
      }
    }
    shared.link = link(map, &diagnostics)
    return shared
  }

  /// A veto, or the condition and constants of a branch.
  private mutating func condition(
    _ node: YAMLNode, _ caseless: Bool, _ vocabulary: inout Vocabulary,
    _ diagnostics: inout [RuleDiagnostic]
  ) -> (condition: RuleCondition, set: [RuleSetting])? {
    let places = RuleCondition.Place.allCases
    let map = YAMLMapping(
      node, of: "a condition", keys: Self.conditionKeys,
      reporting: &diagnostics)
    var conditions: [RuleCondition] = []
    let id = map.string("id", reporting: &diagnostics) ?? ""
    for place in places {
      guard let source = map[place.rawValue] else { continue }
      guard
        let (pattern, need) = patterns.condition(
          source, caseless: caseless, vocabulary: &vocabulary, reporting: &diagnostics)
      else { return nil }
      conditions.append(
        RuleCondition(
          id: id, place: place, source: source.text ?? "", pattern: pattern, need: need,
          file: file, line: source.line))
    }
    guard var condition = conditions.first else {
      if node.pairs != nil {
        diagnostics.append(
          node.diagnostic(
            "the condition has no pattern",
            advice: "add before:, after:, inside:, content: or sentence:"))
      }
      return nil
    }
    condition.also = Array(conditions.dropFirst())
    return (condition, Self.settings(map.entries("set", reporting: &diagnostics)))
  }

  private static func settings(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> [RuleSetting] {
    pairs.compactMap { pair in
      guard let name = pair.key.text, let value = pair.value.text else { return nil }
      return RuleSetting(name: name, value: value)
    }
  }

  private static func roles(
    _ map: YAMLMapping, _ diagnostics: inout [RuleDiagnostic]
  ) -> [RuleRole] {
    map.entries("roles", reporting: &diagnostics).map { pair in
      let options = YAMLMapping(
        pair.value, of: "a role", keys: Self.roleKeys, reporting: &diagnostics)
      let kinds = options.strings("kinds", reporting: &diagnostics)
      return RuleRole(
        name: pair.key.text ?? "",
        isOptional: options.bool("optional", reporting: &diagnostics) ?? false,
        isRequired: options.bool("require", reporting: &diagnostics) ?? false,
        kinds: kinds.compactMap(MentionKind.init))
    }
  }

  private func link(_ map: YAMLMapping, _ diagnostics: inout [RuleDiagnostic]) -> RuleLink? {
    guard
      let link = map.mapping(
        "link", keys: Self.linkKeys,
        reporting: &diagnostics)
    else { return nil }
    let same = link.entries("same", reporting: &diagnostics).map {
      (other: $0.key.text ?? "", own: $0.value.text ?? "")
    }
    return RuleLink(
      role: link.string("as", reporting: &diagnostics) ?? "responds_to",
      back: link.string("back", reporting: &diagnostics),
      targets: Self.outputs(link, "to", &diagnostics),
      otherTargets: Self.outputs(link, "else_to", &diagnostics), same: same,
      needsSimilarContent: link.string("similar", reporting: &diagnostics) == "content",
      pointsBack: link.bool("points_back", reporting: &diagnostics) ?? false,
      needsAnswer: link.string("needs", reporting: &diagnostics) == "answer",
      within: link.integer("within", reporting: &diagnostics) ?? 5)
  }
}
