/// The forms of a verb; several where spellings differ.
public struct VerbForms: Sendable, Equatable {
  /// accuse
  public var base: String
  /// accuses
  public var third: [String]
  /// accused
  public var past: [String]
  /// accused, as in "was accused"
  public var participle: [String]
  /// accusing
  public var gerund: [String]

  /// Puts the rest of a phrase behind every form.
  mutating func append(_ rest: String) {
    base += rest
    third = third.map { $0 + rest }
    past = past.map { $0 + rest }
    participle = participle.map { $0 + rest }
    gerund = gerund.map { $0 + rest }
  }
}
