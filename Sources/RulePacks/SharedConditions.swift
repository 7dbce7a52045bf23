import DocumentModel

/// What holds for all rules of one fact type, or of one subtype (`everywhere` of `pack.yaml`).
struct SharedConditions {
  var vetoes: [RuleCondition] = []
  var branches: [(condition: RuleCondition, set: [RuleSetting])] = []
  var link: RuleLink?

  /// The rule with these conditions: its own vetoes come first, its own branches have the last word,
  /// its own link counts.
  func added(to rule: Rule) -> Rule {
    var rule = rule
    rule.vetoes += vetoes
    rule.branches = branches + rule.branches
    rule.link = rule.link ?? link
    return rule
  }
}
