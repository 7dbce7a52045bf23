import Facts

/// One difference between two sets of facts.
public struct FactChange: Sendable, Equatable {
  public var kind: ChangeKind
  /// Nil of what was added.
  public var before: FactRecord?
  /// Nil of what was removed.
  public var after: FactRecord?
  /// What differs, in the order of the fields; empty of what was added or removed.
  public var deltas: [FieldDelta]

  public init(
    kind: ChangeKind, before: FactRecord?, after: FactRecord?, deltas: [FieldDelta] = []
  ) {
    self.kind = kind
    self.before = before
    self.after = after
    self.deltas = deltas
  }

  /// The later state, or what was removed.
  public var fact: FactRecord? { after ?? before }
}
