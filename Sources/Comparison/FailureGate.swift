/// Which changes make a check fail: `removed`, `changed`, `changed:value`.
public struct FailureGate: Sendable {
  private struct Condition: Sendable {
    var kind: ChangeKind
    var field: String?
  }

  private var conditions: [Condition] = []

  /// - Parameter text: conditions divided by commas.
  /// - Returns: nil where one of them is no condition.
  public init?(_ text: String) {
    for part in text.split(separator: ",") {
      let sides = part.split(separator: ":", maxSplits: 1).map(String.init)
      guard let kind = sides.first.flatMap(ChangeKind.init(rawValue:)),
        sides.count == 1 || kind == .changed
      else { return nil }
      conditions.append(Condition(kind: kind, field: sides.count == 2 ? sides[1] : nil))
    }
    if conditions.isEmpty { return nil }
  }

  /// The changes that make it fail.
  public func failures(in result: ComparisonResult) -> [FactChange] {
    result.changes.filter { change in
      conditions.contains { condition in
        guard condition.kind == change.kind else { return false }
        guard let field = condition.field else { return true }
        return change.deltas.contains { $0.path == field || $0.path.hasPrefix(field + ".") }
      }
    }
  }
}
