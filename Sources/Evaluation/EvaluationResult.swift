import Facts

/// What came of an evaluation.
public struct EvaluationResult: Sendable, Equatable {
  /// Number of articles of the gold.
  public var documents: Int
  /// Sources of articles of which nothing was given.
  public var missingDocuments: [String]
  /// Number of given articles that the gold does not have; they are not judged.
  public var unjudgedDocuments: Int
  /// Number of facts that are right in every field.
  public var right: Int
  /// By group and name; that of all facts is first.
  public var rows: [ScoreRow]
  public var status: StatusTable
  /// By article and place.
  public var errors: [EvaluationError]

  public init(
    documents: Int, missingDocuments: [String] = [], unjudgedDocuments: Int = 0, right: Int,
    rows: [ScoreRow], status: StatusTable = StatusTable(), errors: [EvaluationError] = []
  ) {
    self.documents = documents
    self.missingDocuments = missingDocuments
    self.unjudgedDocuments = unjudgedDocuments
    self.right = right
    self.rows = rows
    self.status = status
    self.errors = errors
  }

  /// The score of all facts, with the subtype right.
  public var all: Score { rows.first?.score ?? Score() }

  public func score(_ group: ScoreRow.Group, _ name: String) -> Score? {
    rows.first { $0.group == group && $0.name == name }?.score
  }

  public func count(_ kind: EvaluationError.Kind) -> Int { errors.count { $0.kind == kind } }
}
