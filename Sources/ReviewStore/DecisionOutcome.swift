/// What became of decisions.
public struct DecisionOutcome: Sendable, Equatable {
  /// As they stand in the store now.
  public var done: [Decision] = []
  /// What somebody else decided meanwhile, for each that was refused.
  public var stale: [Decision] = []

  public init() {}
}
