/// Looks for what loads but cannot be meant: names that nothing knows, words that nothing uses,
/// patterns that nothing can match.
struct PackChecks {
  let pack: RulePack
  let files: [(path: String, node: YAMLNode)]
  let fragments: [String: String]
  let slots: [String: [SlotKind]]

  /// In no order.
  func diagnostics() -> [RuleDiagnostic] {
    let rules = ruleNodes
    var found: [RuleDiagnostic] = []
    for rule in pack.rules {
      guard let node = rules[Place(file: rule.file, line: rule.line)] else { continue }
      found += RuleReferences(rule, node, pack).diagnostics()
      found += DeadConditions(rule, node).diagnostics()
      found += ShadowedAlternatives(rule, node, vocabulary(of: rule.file)).diagnostics()
      found += RuleTestChecks(rule, node, pack).diagnostics()
    }
    for (path, node) in files where path == "pack.yaml" {
      found += RuleReferences.sharedSettings(node)
    }
    found += UnusedNames(files, slots: Set(slots.keys)).diagnostics()
    found += GivenNames(files).diagnostics()
    found += ListAliases(pack).diagnostics()
    return found
  }

  /// The file of a rule with its own fragments.
  private func vocabulary(of file: String) -> PatternVocabulary {
    var known = fragments
    let defined = files.first { $0.path == file }?.node["define"]?.pairs ?? []
    for (key, value) in defined { known[key.text ?? ""] = value.text ?? "" }
    return PatternVocabulary(
      classes: pack.classes, fragments: known, slots: slots, status: pack.status)
  }

  private struct Place: Hashable {
    var file: String
    var line: Int
  }

  private var ruleNodes: [Place: YAMLNode] {
    var nodes: [Place: YAMLNode] = [:]
    for (path, node) in files {
      for rule in node["rules"]?.elements ?? [] {
        nodes[Place(file: path, line: rule.line)] = rule
      }
    }
    return nodes
  }
}
