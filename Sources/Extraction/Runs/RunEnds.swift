internal import Storage

/// How much of a run is there: numbers of rows, and bytes of its two large files.
struct RunEnds: Equatable, Sendable {
  var inputs = 0
  var portions = 0
  var articles = 0
  var factsBytes = 0
  var articlesBytes = 0

  init() {}

  /// From the columns portions, facts_end, articles_end, article_end.
  init(_ row: Statement) {
    portions = row.integer(0)
    factsBytes = row.integer(1)
    articlesBytes = row.integer(2)
    articles = row.integer(3)
  }

  /// What the rows of a state add up to.
  init(of database: Database, schema: String = "main") throws(BatchFailure) {
    let portion = try StateQuery(
      database,
      "SELECT number + 1, facts_end, articles_end, article_end FROM \(schema).portions"
        + " ORDER BY number DESC LIMIT 1")
    self = try portion.first { RunEnds($0) } ?? RunEnds()
    let inputs = try StateQuery(database, "SELECT max(number) + 1 FROM \(schema).inputs")
    self.inputs = try inputs.first { $0.integer(0) } ?? 0
  }
}
