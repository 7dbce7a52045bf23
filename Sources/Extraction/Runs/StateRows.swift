internal import Storage

/// A portion of an input as the state keeps it.
struct StatePortion {
  var digest: String
  var skipped = 0
  var failed = 0
  /// True where another run is to try again, since it may end otherwise.
  var again = false
  /// The lines of `errors.jsonl`.
  var problems: [UInt8] = []
}

/// Adds rows to the state of a run.
final class StateRows {
  private let input: StateQuery
  private let portion: StateQuery
  private let article: StateQuery
  private let signature: StateQuery

  init(_ database: Database) throws(BatchFailure) {
    func insert(_ table: String, _ columns: Int) throws(BatchFailure) -> StateQuery {
      let holes = repeatElement("?", count: columns).joined(separator: ", ")
      return try StateQuery(database, "INSERT INTO \(table) VALUES (\(holes))")
    }
    input = try insert("inputs", 6)
    portion = try insert("portions", 9)
    article = try insert("articles", 10)
    signature = try insert("signatures", 2)
  }

  func add(_ mark: InputMark, at ends: RunEnds) throws(BatchFailure) {
    try input.run([
      .integer(ends.inputs), .text(mark.source), SQLValue(mark.digest), .integer(ends.portions),
      .integer(ends.articles), .integer(0),
    ])
  }

  /// - Parameter ends: behind the portion, but for its own number.
  func add(_ row: StatePortion, at ends: RunEnds) throws(BatchFailure) {
    let problems = row.problems.isEmpty ? nil : String(decoding: row.problems, as: UTF8.self)
    try portion.run([
      .integer(ends.portions), .text(row.digest), .integer(ends.factsBytes),
      .integer(ends.articlesBytes), .integer(ends.articles), .integer(row.skipped),
      .integer(row.failed), .integer(row.again ? 1 : 0), SQLValue(problems),
    ])
  }

  func add(_ result: BatchResult, at ends: RunEnds) throws(BatchFailure) {
    guard let record = result.record else {
      throw BatchFailure(message: "an article of a run comes without what the run remembers")
    }
    let watched = result.watched.isEmpty ? nil : result.watched.joined(separator: "\n")
    try article.run([
      .integer(ends.articles), .text(record.entry.key), .text(record.entry.source),
      .text(record.entry.textHash), .integer(result.factCount), .integer(result.bytes),
      SQLValue(record.title), SQLValue(record.published), SQLValue(watched),
      .integer(0),
    ])
    guard let signature = record.signature else { return }
    try self.signature.run([.integer(ends.articles), .bytes(signature.bytes)])
  }
}
