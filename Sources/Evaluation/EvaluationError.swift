/// A fact that is not as the gold has it.
public struct EvaluationError: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Expected and not given.
    case missed
    /// Given and not expected.
    case extra
    /// Given with other fields.
    case wrong
  }

  /// A field in which a fact differs from the gold.
  public struct Difference: Sendable, Equatable {
    /// `status`, `roles.source`, `value` …
    public var field: String
    public var expected: String
    public var given: String

    public init(_ field: String, expected: String, given: String) {
      self.field = field
      self.expected = expected
      self.given = given
    }
  }

  public var kind: Kind
  /// The article, as the facts name it, else as the gold does.
  public var source: String
  /// What was expected; of an extra, what was given.
  public var fact: EvaluatedFact
  /// Empty unless the kind is `wrong`.
  public var differences: [Difference]
  /// The command that explains it.
  public var command: String

  public init(
    kind: Kind, source: String, fact: EvaluatedFact, differences: [Difference] = [],
    command: String
  ) {
    self.kind = kind
    self.source = source
    self.fact = fact
    self.differences = differences
    self.command = command
  }
}
