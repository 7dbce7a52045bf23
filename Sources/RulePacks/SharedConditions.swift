import DocumentModel

/// Vetoes and branches that hold for all rules of one fact type (`everywhere` of `pack.yaml`).
struct SharedConditions {
  var vetoes: [RuleCondition] = []
  var branches: [(condition: RuleCondition, set: [RuleSetting])] = []

  /// The rule with these conditions: its own vetoes come first, its own branches have the last word.
  func added(to rule: Rule) -> Rule {
    var rule = rule
    rule.vetoes += vetoes
    rule.branches = branches + rule.branches
    return rule
  }
}
