import DocumentModel
import RulePacks

/// What making facts needs of a rule. A class, since it is large and each match takes it up.
final class FactRule: Sendable {
  let id: String
  let type: FactType
  let subtype: String
  let settings: FactSettings
  private let branches: [[RuleSetting]]
  let check: RoleCheck

  /// Nil for rules that give no facts.
  init?(_ rule: Rule) {
    guard case .fact(let type, let subtype) = rule.output else { return nil }
    id = rule.id
    self.type = type
    self.subtype = subtype
    settings = FactSettings(rule.set)
    branches = rule.branches.map(\.set)
    check = RoleCheck(rule.roles)
  }

  /// Constants of the rule, and over them those of the branches that hold.
  func settings(of match: Match) -> FactSettings {
    if match.branches.isEmpty { return settings }
    var settings = settings
    for branch in match.branches { settings.apply(branches[branch]) }
    return settings
  }
}
