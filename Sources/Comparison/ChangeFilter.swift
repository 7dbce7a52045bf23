import Facts

/// Which changes are shown. Of each kind of condition that is given, one must hold.
public struct ChangeFilter: Sendable {
  public var kinds: Set<ChangeKind> = []
  public var types: Set<String> = []
  public var subtypes: Set<String> = []
  /// Paths; `value` is also `value.amount`.
  public var fields: [String] = []
  /// Ids of rules, before or after; `claim.*` is all that begin so.
  public var rules: [String] = []
  /// Kinds of causes, or names of rules, rows, options.
  public var causes: Set<String> = []
  /// Ids or names, whatever their case.
  public var entities: [String] = []

  public init() {}

  public var isEmpty: Bool {
    kinds.isEmpty && types.isEmpty && subtypes.isEmpty && fields.isEmpty && rules.isEmpty
      && causes.isEmpty && entities.isEmpty
  }

  /// The result with the changes that are shown, and the number of the others.
  public func applied(to result: ComparisonResult) -> ComparisonResult {
    if isEmpty { return result }
    let shown = result.changes.filter(shows)
    return ComparisonResult(
      changes: shown, unchanged: result.unchanged,
      notShown: result.notShown + result.changes.count - shown.count)
  }

  private func shows(_ change: FactChange) -> Bool {
    guard let fact = change.fact else { return false }
    let states = [change.after, change.before].compactMap(\.self)
    return (kinds.isEmpty || kinds.contains(change.kind))
      && (types.isEmpty || types.contains(fact.type))
      && (subtypes.isEmpty || states.contains { subtypes.contains($0.subtype) })
      && (fields.isEmpty || change.deltas.contains { delta in isAsked(delta.path) })
      && (rules.isEmpty
        || states.contains { $0.fields["rule"]?.string.map { isAsked(rule: $0) } ?? false })
      && (causes.isEmpty || change.causes.contains(where: isAsked))
      && (entities.isEmpty || states.contains { $0.names(anyOf: entities) })
  }

  private func isAsked(_ path: String) -> Bool {
    fields.contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  private func isAsked(rule: String) -> Bool {
    rules.contains { $0.hasSuffix("*") ? rule.hasPrefix($0.dropLast()) : rule == $0 }
  }

  private func isAsked(_ cause: ChangeCause) -> Bool {
    causes.contains(cause.kind.rawValue) || causes.contains(cause.name)
  }
}

extension FactRecord {
  /// Whether an entity of the fact has one of some ids or names.
  fileprivate func names(anyOf asked: [String]) -> Bool {
    let wanted = Set(asked.map { $0.lowercased() })
    func isWanted(_ value: JSONValue) -> Bool {
      [value["entity"], value["name"]].contains {
        $0?.string.map { wanted.contains($0.lowercased()) } ?? false
      }
    }
    return isWanted(fields)
      || (fields["roles"] ?? .null).members.contains { $0.value.elements.contains(where: isWanted) }
  }
}
