/// What happened to a fact.
public enum ChangeKind: String, Sendable, CaseIterable {
  case added, removed, changed
  /// The same content and words in another sentence.
  case moved
}
