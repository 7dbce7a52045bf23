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
  /// Why, the most direct first; none where nothing is known of what the facts were made of.
  public var causes: [ChangeCause]

  public init(
    kind: ChangeKind, before: FactRecord?, after: FactRecord?, deltas: [FieldDelta] = [],
    causes: [ChangeCause] = []
  ) {
    self.kind = kind
    self.before = before
    self.after = after
    self.deltas = deltas
    self.causes = causes
  }

  /// The sentence before and after, where it was edited.
  public var editedSentence: (old: String, new: String)? {
    guard let delta = deltas.first(where: \.isEditedSentence), let old = delta.from?.string,
      let new = delta.to?.string
    else { return nil }
    return (old, new)
  }

  /// The later state, or what was removed.
  public var fact: FactRecord? { after ?? before }
}
