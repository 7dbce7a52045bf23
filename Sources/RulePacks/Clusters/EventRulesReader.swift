import DocumentModel

/// Reads `clusters/events.yaml`.
struct EventRulesReader {
  static let path = "clusters/events.yaml"
  static let keys = ["blank", "common", "events", "parts", "note"]
  static let commonKeys = ["kinds", "ids"]
  static let eventKeys = [
    "type", "agree", "named", "fields", "points", "share", "headline", "own", "apart", "with",
  ]
  static let ownKeys = ["subtypes", "share"]
  static let apartKeys = ["one", "other"]
  static let withKeys = ["subtype", "with", "share", "any_status"]
  static let partKeys = ["type", "subtypes", "of", "same", "where"]

  private static let eventTypes: [FactType] = [.action, .proceeding]
  private static let partTypes: [FactType] = [.money, .duration]

  let file: ClusterFileReader

  func read(_ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]) -> EventRules {
    let map = YAMLMapping(
      node, of: "the file of events", keys: Self.keys, reporting: &diagnostics)
    var rules = EventRules()
    rules.blank = Set(map.strings("blank", reporting: &diagnostics))
    if let common = map.mapping("common", keys: Self.commonKeys, reporting: &diagnostics) {
      rules.commonKinds = kinds(common, &diagnostics)
      rules.commonIDs = Set(common.strings("ids", reporting: &diagnostics))
    }
    for entry in map.sequence("events", reporting: &diagnostics) {
      guard let kind = kind(entry, &diagnostics) else { continue }
      if rules.kinds.contains(where: { $0.type == kind.type }) {
        diagnostics.append(
          entry.diagnostic(
            "events of the type '\(kind.type.rawValue)' stand here a second time",
            advice: "put both into one entry"))
      } else {
        rules.kinds.append(kind)
      }
    }
    rules.parts = map.sequence("parts", reporting: &diagnostics).compactMap {
      part($0, &diagnostics)
    }
    return rules
  }

  private func kinds(
    _ map: YAMLMapping, _ diagnostics: inout [RuleDiagnostic]
  ) -> Set<MentionKind> {
    let known = MentionKind.allCases.map(\.rawValue)
    return Set(
      map.scalars("kinds", reporting: &diagnostics).compactMap { node in
        if let kind = MentionKind(rawValue: node.text ?? "") { return kind }
        diagnostics.append(
          node.diagnostic(
            "there is no kind '\(node.text ?? "")'",
            advice: suggestion(for: node.text ?? "", among: known)))
        return nil
      })
  }

  private func kind(
    _ node: YAMLNode, _ diagnostics: inout [RuleDiagnostic]
  ) -> EventRules.Kind? {
    let map = YAMLMapping(node, of: "an event", keys: Self.eventKeys, reporting: &diagnostics)
    guard let type = file.type(map, among: Self.eventTypes, &diagnostics) else { return nil }
    var kind = EventRules.Kind(type: type)
    kind.agree = map.strings("agree", reporting: &diagnostics)
    kind.named = Set(map.strings("named", reporting: &diagnostics))
    kind.fields = map.strings("fields", reporting: &diagnostics)
    kind.points = map.strings("points", reporting: &diagnostics)
    kind.share = shares("share", map, kind, &diagnostics)
    kind.headline = shares("headline", map, kind, &diagnostics)
    readOwn(map, into: &kind, &diagnostics)
    readApart(map, into: &kind, &diagnostics)
    for entry in map.sequence("with", reporting: &diagnostics) {
      addPartners(entry, to: &kind, &diagnostics)
    }
    return kind
  }

  private func readOwn(
    _ map: YAMLMapping, into kind: inout EventRules.Kind, _ diagnostics: inout [RuleDiagnostic]
  ) {
    for entry in map.sequence("own", reporting: &diagnostics) {
      let own = YAMLMapping(
        entry, of: "an entry of 'own'", keys: Self.ownKeys, reporting: &diagnostics)
      let share = shares("share", own, kind, &diagnostics)
      for subtype in file.subtypes("subtypes", of: [kind.type], own, &diagnostics) {
        kind.own[subtype] = share
      }
    }
  }

  private func readApart(
    _ map: YAMLMapping, into kind: inout EventRules.Kind, _ diagnostics: inout [RuleDiagnostic]
  ) {
    for entry in map.sequence("apart", reporting: &diagnostics) {
      let sides = YAMLMapping(
        entry, of: "an entry of 'apart'", keys: Self.apartKeys, reporting: &diagnostics)
      kind.apart.append(
        (
          one: Set(sides.strings("one", reporting: &diagnostics)),
          other: Set(sides.strings("other", reporting: &diagnostics))
        ))
    }
  }

  private func addPartners(
    _ node: YAMLNode, to kind: inout EventRules.Kind, _ diagnostics: inout [RuleDiagnostic]
  ) {
    let map = YAMLMapping(
      node, of: "an entry of 'with'", keys: Self.withKeys, reporting: &diagnostics)
    guard map.required("subtype", reporting: &diagnostics) != nil,
      map.required("share", reporting: &diagnostics) != nil
    else { return }
    let partner = EventRules.Partner(
      share: shares("share", map, kind, &diagnostics),
      anyStatus: map.bool("any_status", reporting: &diagnostics) ?? false)
    let others = file.subtypes("with", of: [kind.type], map, &diagnostics)
    for subtype in file.subtypes("subtype", of: [kind.type], map, &diagnostics) {
      for other in others where other != subtype {
        kind.partners[subtype, default: [:]][other] = partner
      }
    }
  }

  /// What is shared must be compared, too: a role that is not under `agree` is reported.
  private func shares(
    _ key: String, _ map: YAMLMapping, _ kind: EventRules.Kind,
    _ diagnostics: inout [RuleDiagnostic]
  ) -> [EventRules.Share] {
    let lists = file.lists(key, map, &diagnostics)
    for role in Set(lists.joined()).subtracting(kind.agree).sorted() {
      guard let node = map[key] else { continue }
      diagnostics.append(
        node.diagnostic(
          "'\(role)' is shared and is not under 'agree'",
          advice: suggestion(for: role, among: kind.agree)))
    }
    return lists
  }

  private func part(
    _ node: YAMLNode, _ diagnostics: inout [RuleDiagnostic]
  ) -> EventRules.Part? {
    let map = YAMLMapping(node, of: "a part", keys: Self.partKeys, reporting: &diagnostics)
    guard let type = file.type(map, among: Self.partTypes, &diagnostics),
      map.required("same", reporting: &diagnostics) != nil
    else { return nil }
    var same: [String: String] = [:]
    for (key, value) in map.entries("same", reporting: &diagnostics) {
      same[key.text ?? ""] = value.string(of: "same", reporting: &diagnostics) ?? ""
    }
    let place = map.string("where", reporting: &diagnostics) ?? "article"
    if !["article", "sentence"].contains(place) {
      diagnostics.append(
        (map["where"] ?? node).diagnostic(
          "'where' cannot be '\(place)'", advice: "write article or sentence"))
    }
    return EventRules.Part(
      type: type, subtypes: Set(file.subtypes("subtypes", of: [type], map, &diagnostics)),
      events: Set(file.subtypes("of", of: Self.eventTypes, map, &diagnostics)), same: same,
      inSentence: place == "sentence")
  }
}
