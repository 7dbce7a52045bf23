import Facts

/// In which order changes are shown.
public enum ChangeOrder: String, Sendable, CaseIterable {
  /// By article and position.
  case article
  /// By the rule that gives the fact, then by article.
  case rule

  public func applied(to result: ComparisonResult) -> ComparisonResult {
    guard self == .rule else { return result }
    var sorted = result
    // Stable: each change keeps its place within its rule.
    let places = result.changes.enumerated().sorted {
      ($0.element.rule, $0.offset) < ($1.element.rule, $1.offset)
    }
    sorted.changes = places.map(\.element)
    return sorted
  }
}

extension FactChange {
  /// The rule of the later state.
  public var rule: String { fact?.fields["rule"]?.string ?? "" }
}
