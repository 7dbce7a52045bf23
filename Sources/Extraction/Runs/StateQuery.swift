internal import Storage

/// A prepared question to the state of a run, or a change of it.
final class StateQuery {
  private let statement: Statement

  init(_ database: Database, _ sql: String) throws(BatchFailure) {
    do {
      statement = try database.statement(sql)
    } catch {
      throw BatchFailure(error)
    }
  }

  /// For its effect.
  func run(_ values: [SQLValue] = []) throws(BatchFailure) {
    try forEach(values) { _ in }
  }

  /// What the first row says; nil where there is none.
  func first<Answer>(
    _ values: [SQLValue] = [], _ read: (Statement) -> Answer
  ) throws(BatchFailure) -> Answer? {
    defer { statement.reset() }
    do {
      try statement.bind(values)
      return try statement.step() ? read(statement) : nil
    } catch {
      throw BatchFailure(error)
    }
  }

  func forEach(
    _ values: [SQLValue] = [], _ body: (Statement) throws(BatchFailure) -> Void
  ) throws(BatchFailure) {
    defer { statement.reset() }
    try bind(values)
    while try step() { try body(statement) }
  }

  private func bind(_ values: [SQLValue]) throws(BatchFailure) {
    do { try statement.bind(values) } catch { throw BatchFailure(error) }
  }

  private func step() throws(BatchFailure) -> Bool {
    do { return try statement.step() } catch { throw BatchFailure(error) }
  }
}

extension BatchFailure {
  init(_ error: DatabaseError) { self.init(message: "\(error)") }
}
