import RulePacks

/// What of the rules the tests exercise.
public struct RuleCoverage: Sendable {
  /// Everything that could be exercised, in the order of the pack, with what the tests reach.
  public let items: [(item: CoverageItem, isCovered: Bool)]

  /// - Parameters:
  ///   - rules: those that were tested.
  ///   - reached: what their tests exercised.
  init(of rules: [Rule], reached: Set<CoverageItem>) {
    var seen: Set<CoverageItem> = []
    items = rules.flatMap(Self.all).filter { seen.insert($0).inserted }
      .map { (item: $0, isCovered: reached.contains($0)) }
  }

  /// What no test exercises.
  public var missing: [CoverageItem] { items.filter { !$0.isCovered }.map(\.item) }

  /// Covered things and all things of a kind.
  public func count(_ kind: CoverageItem.Kind) -> (covered: Int, all: Int) {
    let ofKind = items.filter { $0.item.kind == kind }
    return (ofKind.count(where: \.isCovered), ofKind.count)
  }

  /// All that a rule has.
  private static func all(_ rule: Rule) -> [CoverageItem] {
    var items = [rule.item]
    items += rule.alternatives.indices.map(rule.alternative)
    items += rule.vetoes.indices.map(rule.veto)
    items += rule.capturedRoles.map(rule.role)
    items += rule.branches.indices.map(rule.branch)
    return items
  }
}

extension Rule {
  var item: CoverageItem {
    CoverageItem(kind: .rule, rule: id, number: 0, name: title, file: file, line: line)
  }

  func alternative(_ index: Int) -> CoverageItem {
    CoverageItem(
      kind: .alternative, rule: id, number: index + 1, name: alternatives[index].source,
      file: file, line: alternatives[index].line)
  }

  func veto(_ index: Int) -> CoverageItem {
    condition(vetoes[index], .veto, number: index + 1)
  }

  func branch(_ index: Int) -> CoverageItem {
    let shared = branches[..<index].count { $0.condition.file != file }
    return condition(branches[index].condition, .branch, number: index - shared + 1)
  }

  func role(_ name: String) -> CoverageItem {
    CoverageItem(kind: .role, rule: id, number: 0, name: name, file: file, line: line)
  }

  /// All roles, in the order of the patterns; what an alternative cannot do without is exercised
  /// together with it.
  var capturedRoles: [String] {
    var names: [String] = []
    for alternative in alternatives {
      for group in alternative.pattern.groups where !names.contains(group.name) {
        names.append(group.name)
      }
    }
    return names
  }

  /// A condition of `pack.yaml` is one thing for all rules.
  private func condition(
    _ condition: RuleCondition, _ kind: CoverageItem.Kind, number: Int
  ) -> CoverageItem {
    let isShared = condition.file != file
    let name = condition.id.isEmpty ? "\(condition.place): \(condition.source)" : condition.id
    return CoverageItem(
      kind: kind, rule: isShared ? condition.file : id, number: isShared ? 0 : number, name: name,
      file: condition.file, line: condition.line)
  }
}
