import RulePacks

/// One thing of a rule that a test should exercise.
public struct CoverageItem: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The rule fires in a test that says so.
    case rule
    /// A pattern of `match` wins.
    case alternative
    /// A veto takes a match away.
    case veto
    /// A role is filled, also one that may be left out.
    case role
    /// A branch of `when` holds.
    case branch

    var plural: String {
      switch self {
      case .veto: "vetoes"
      case .branch: "branches"
      default: rawValue + "s"
      }
    }
  }

  public var kind: Kind
  /// Id of the rule, or `pack.yaml` for what holds for many rules.
  public var rule: String
  /// Place in its list, counted from 1; 0 for a rule and a role.
  public var number: Int
  /// What it is called: the id of a veto, the name of a role, a pattern.
  public var name: String
  public var file: String
  /// Counted from 1.
  public var line: Int
}
