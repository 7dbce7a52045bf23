import DocumentModel

/// Reads `clusters/merging.yaml`.
struct MergeRulesReader {
  static let path = "clusters/merging.yaml"
  static let keys = ["statuses", "groups", "note"]
  static let groupKeys = ["name", "type", "subtypes", "agree", "share", "days"]
  private static let types: [FactType] = [.action, .proceeding]

  let file: ClusterFileReader

  func read(_ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]) -> MergeRules {
    let map = YAMLMapping(
      node, of: "the file of merging", keys: Self.keys, reporting: &diagnostics)
    var rules = MergeRules()
    let names = Self.types.map(\.rawValue)
    if let statuses = map.mapping("statuses", keys: names, reporting: &diagnostics) {
      for type in Self.types {
        rules.statuses[type] = statuses.strings(type.rawValue, reporting: &diagnostics)
      }
    }
    for entry in map.sequence("groups", reporting: &diagnostics) {
      guard let group = group(entry, &diagnostics) else { continue }
      check(group, entry, rules, &diagnostics)
      rules.groups.append(group)
    }
    return rules
  }

  private func group(
    _ node: YAMLNode, _ diagnostics: inout [RuleDiagnostic]
  ) -> MergeRules.Group? {
    let map = YAMLMapping(node, of: "a group", keys: Self.groupKeys, reporting: &diagnostics)
    for key in Self.groupKeys { _ = map.required(key, reporting: &diagnostics) }
    guard let type = file.type(map, among: Self.types, &diagnostics),
      let name = map.string("name", reporting: &diagnostics),
      let days = map.integer("days", reporting: &diagnostics)
    else { return nil }
    if days < 0, let place = map["days"] {
      diagnostics.append(place.diagnostic("'days' must not be negative"))
    }
    let group = MergeRules.Group(
      name: name, type: type,
      subtypes: file.subtypes("subtypes", of: [type], map, &diagnostics),
      agree: map.strings("agree", reporting: &diagnostics).map(MergeRules.Slot.init),
      share: file.lists("share", map, &diagnostics), days: days)
    let slots = group.agree.map(\.name)
    for slot in Set(group.share.joined()).subtracting(slots).sorted() {
      diagnostics.append(
        (map["share"] ?? node).diagnostic(
          "'\(slot)' is shared and is not under 'agree'",
          advice: suggestion(for: slot, among: slots)))
    }
    return group
  }

  /// A name or a subtype stands in one group only.
  private func check(
    _ group: MergeRules.Group, _ node: YAMLNode, _ rules: MergeRules,
    _ diagnostics: inout [RuleDiagnostic]
  ) {
    if rules.groups.contains(where: { $0.name == group.name }) {
      diagnostics.append(
        (node["name"] ?? node).diagnostic(
          "the name '\(group.name)' is already taken", advice: "choose another name"))
    }
    for other in rules.groups where other.type == group.type {
      for subtype in group.subtypes where other.subtypes.contains(subtype) {
        diagnostics.append(
          (node["subtypes"] ?? node).diagnostic(
            "'\(subtype)' is in the group '\(other.name)' already", advice: "take it out of one"))
      }
    }
  }
}
