import DocumentModel

/// What the readers of `clusters/*.yaml` have in common.
struct ClusterFileReader {
  /// Subtypes that the rules of the pack give, by type; nil where they are not known.
  let subtypes: [FactType: Set<String>]?

  /// The type of facts that a mapping is about.
  func type(
    _ map: YAMLMapping, among types: [FactType], _ diagnostics: inout [RuleDiagnostic]
  ) -> FactType? {
    guard let node = map.required("type", reporting: &diagnostics) else { return nil }
    let name = node.string(of: "type", reporting: &diagnostics) ?? ""
    if let type = types.first(where: { $0.rawValue == name }) { return type }
    diagnostics.append(
      node.diagnostic(
        "no cluster has facts of the type '\(name)'",
        advice: suggestion(for: name, among: types.map(\.rawValue))))
    return nil
  }

  /// The subtypes under a key; one that no rule gives is reported and left out.
  func subtypes(
    _ key: String, of types: [FactType], _ map: YAMLMapping,
    _ diagnostics: inout [RuleDiagnostic]
  ) -> [String] {
    map.scalars(key, reporting: &diagnostics).compactMap {
      subtype($0, of: types, &diagnostics)
    }
  }

  private func subtype(
    _ node: YAMLNode, of types: [FactType], _ diagnostics: inout [RuleDiagnostic]
  ) -> String? {
    guard let name = node.text else { return nil }
    guard let subtypes else { return name }
    let known = types.reduce(into: Set<String>()) { $0.formUnion(subtypes[$1] ?? []) }
    if known.contains(name) { return name }
    let kind = types.map(\.rawValue).joined(separator: " or ")
    diagnostics.append(
      node.diagnostic(
        "no rule gives the subtype '\(name)' of \(kind)",
        advice: suggestion(for: name, among: known.sorted())))
    return nil
  }

  /// Lists of names inside a list: `[[target], [product, origin]]`.
  func lists(
    _ key: String, _ map: YAMLMapping, _ diagnostics: inout [RuleDiagnostic]
  ) -> [[String]] {
    map.sequence(key, reporting: &diagnostics).compactMap { node in
      guard node.elements != nil else {
        diagnostics.append(
          node.diagnostic(
            "'\(key)' must be a list of lists, not a list of \(node.kindName)",
            advice: "write [[target], [product, origin]]"))
        return nil
      }
      let names = node.scalars(of: key, reporting: &diagnostics).compactMap(\.text)
      if names.isEmpty {
        diagnostics.append(
          node.diagnostic("'\(key)' has an empty list", advice: "name the roles in it"))
      }
      return names.isEmpty ? nil : names
    }
  }
}

extension RulePack {
  /// The subtypes of facts that the rules may give.
  var givenSubtypes: [FactType: Set<String>] {
    var given: [FactType: Set<String>] = [:]
    for rule in rules {
      guard case .fact(let type, let subtype) = rule.output else { continue }
      let settings = rule.set + rule.branches.flatMap(\.set)
      let others = settings.filter { $0.name == "subtype" || $0.name.hasPrefix("subtype.") }
      given[type, default: []].formUnion([subtype] + others.map(\.value))
    }
    return given
  }
}
