import DocumentModel

/// Names in a rule that must be known elsewhere: rules that it beats, settings, roles, vetoes.
struct RuleReferences {
  private let rule: Rule
  private let node: YAMLNode
  private let pack: RulePack

  init(_ rule: Rule, _ node: YAMLNode, _ pack: RulePack) {
    self.rule = rule
    self.node = node
    self.pack = pack
  }

  func diagnostics() -> [RuleDiagnostic] {
    var found = beaten() + Self.settings(node["set"]) + roles() + vetoesOfTests()
    for branch in node["when"]?.elements ?? [] {
      found += Self.settings(branch["set"])
      if branch["set"] == nil {
        found.append(branch.diagnostic("the branch sets nothing", advice: "add set: {…}"))
      }
    }
    found += (node["unless"]?.elements ?? []).filter { $0["id"] == nil }.map {
      $0.diagnostic("the veto has no id", advice: "add id:, so that tests can name it")
    }
    return found
  }

  /// The settings of the conditions in `pack.yaml`.
  static func sharedSettings(_ pack: YAMLNode) -> [RuleDiagnostic] {
    let shared = pack["everywhere"]?.pairs ?? []
    return shared.flatMap { $0.value["when"]?.elements ?? [] }.flatMap { settings($0["set"]) }
  }

  private func beaten() -> [RuleDiagnostic] {
    let ids = pack.rules.map(\.id)
    return scalars(node["beats"]).compactMap { entry in
      guard let id = entry.text, !ids.contains(id) else { return nil }
      return entry.diagnostic(
        "beats: there is no rule '\(id)'", advice: suggestion(for: id, among: ids))
    }
  }

  /// Unknown names, and values outside a closed set.
  private static func settings(_ set: YAMLNode?) -> [RuleDiagnostic] {
    (set?.pairs ?? []).compactMap { key, value in
      guard let name = key.text, let text = value.text else { return nil }
      guard RuleSetting.isKnown(name) else {
        return key.diagnostic(
          "there is no setting '\(name)'",
          advice: suggestion(for: name, among: RuleSetting.knownNames))
      }
      guard let known = RuleSetting.knownValues(of: name), !known.contains(text) else {
        return nil
      }
      return value.diagnostic(
        "'\(name)' cannot be '\(text)'", advice: suggestion(for: text, among: known))
    }
  }

  /// Roles that `roles:`, `split:` and `link:` name and no pattern captures.
  private func roles() -> [RuleDiagnostic] {
    let captured = Set(rule.alternatives.flatMap { $0.pattern.groups.map(\.name) })
    let known = captured.map { RoleName.read($0).role }
    let given = rule.output.factType == .claim ? ["source", "target", "about"] : []
    var named: [YAMLNode] = (node["roles"]?.pairs ?? []).map(\.key)
    if let split = node["set"]?["split"] { named.append(split) }
    named += (node["link"]?["same"]?.pairs ?? []).map(\.value)
    return named.compactMap { role in
      guard let name = role.text, !(known + given).contains(name) else { return nil }
      return role.diagnostic(
        "no pattern of the rule captures '\(name)'",
        advice: suggestion(for: name, among: Set(known).sorted()))
    }
  }

  private func vetoesOfTests() -> [RuleDiagnostic] {
    let ids = rule.vetoes.map(\.id)
    return (node["tests"]?.elements ?? []).compactMap { test in
      guard let veto = test["vetoed"], let id = veto.text, !ids.contains(id) else { return nil }
      return veto.diagnostic(
        "the rule has no veto '\(id)'", advice: suggestion(for: id, among: ids))
    }
  }

  private func scalars(_ node: YAMLNode?) -> [YAMLNode] {
    node?.elements ?? node.map { [$0] } ?? []
  }
}
