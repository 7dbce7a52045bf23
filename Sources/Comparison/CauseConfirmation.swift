import Facts

/// Marks causes that extracting again has confirmed.
public struct CauseConfirmation {
  /// The one thing that was put back to what it was.
  public enum Swapped: Sendable {
    case article
    /// A file of the rule pack.
    case file(String)
  }

  private let facts: [String: [FactRecord]]

  /// - Parameter facts: the new articles' facts with that one thing put back.
  public init(facts: [FactRecord]) { self.facts = Dictionary(grouping: facts, by: \.id) }

  /// A change comes from what was put back where it went away with it: the fact is as it was.
  public func confirm(_ swapped: Swapped, in result: inout ComparisonResult) {
    for index in result.changes.indices where hasGone(result.changes[index]) {
      Self.mark(swapped, in: &result.changes[index])
    }
  }

  private func hasGone(_ change: FactChange) -> Bool {
    func isThere(_ fact: FactRecord) -> Bool {
      facts[fact.id]?.contains { other in
        FieldDeltas.between(other, fact).isEmpty
          && (change.kind != .moved || other.sentence == fact.sentence)
      } ?? false
    }
    let isBack = change.before.map(isThere) ?? true
    let isStill = change.after.map(isThere) ?? false
    return isBack && !isStill
  }

  private static func mark(_ swapped: Swapped, in change: inout FactChange) {
    var confirmed = change.causes.filter { cause in
      switch swapped {
      case .article: cause.kind == .article
      case .file(let file): cause.file == file
      }
    }
    if confirmed.isEmpty {
      switch swapped {
      case .article:
        confirmed = [ChangeCause(kind: .article, name: change.fact?.document.source ?? "")]
      case .file(let file): confirmed = [ChangeCause(kind: .words, file: file)]
      }
    }
    for index in confirmed.indices { confirmed[index].isVerified = true }
    // What was only possible gives way to what is confirmed.
    change.causes = change.causes.filter(\.isVerified) + confirmed
  }
}
