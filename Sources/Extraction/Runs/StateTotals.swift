internal import Storage

/// Counts of the articles of a run, from its state, or that of the `former` one.
struct StateTotals {
  private let database: Database
  private let schema: String

  init(_ state: RunState, schema: String = "main") {
    database = state.database
    self.schema = schema
  }

  func take(into summary: inout BatchSummary) throws(BatchFailure) {
    let sums = try numbers("SELECT count(*), sum(facts), sum(bytes) FROM \(schema).articles", 3)
    (summary.articles, summary.facts, summary.bytes) = (sums[0], sums[1], sums[2])
    let rest = try numbers("SELECT sum(skipped), sum(failed) FROM \(schema).portions", 2)
    (summary.skipped, summary.failures) = (rest[0], rest[1])
    summary.passedOverInside = try numbers("SELECT sum(passed_over) FROM \(schema).inputs", 1)[0]
    var names: Set<String> = []
    var articles = 0
    let watched = try StateQuery(
      database, "SELECT watched FROM \(schema).articles WHERE watched IS NOT NULL")
    try watched.forEach { row in
      names.formUnion((row.text(0) ?? "").split(separator: "\n").map(String.init))
      articles += 1
    }
    (summary.watchedNames, summary.watchedArticles) = (names, articles)
  }

  /// Beside the former run, which must be attached.
  func reuse() throws(BatchFailure) -> ReuseCounts {
    var counts = ReuseCounts()
    let own = try numbers("SELECT sum(is_kept), count(*) - sum(is_kept) FROM articles", 2)
    counts.unchanged = own[0]
    let known = """
      SELECT count(*) FROM articles AS own WHERE is_kept = 0 AND EXISTS
        (SELECT 1 FROM former.articles AS old WHERE old.key = own.key)
      """
    counts.changed = try numbers(known, 1)[0]
    counts.new = own[1] - counts.changed
    let gone = """
      SELECT count(*) FROM former.articles AS old WHERE NOT EXISTS
        (SELECT 1 FROM articles AS own WHERE own.key = old.key)
      """
    counts.gone = try numbers(gone, 1)[0]
    return counts
  }

  /// The one row of an answer; 0 for NULL.
  private func numbers(_ sql: String, _ count: Int) throws(BatchFailure) -> [Int] {
    try StateQuery(database, sql).first { row in
      (0..<count).map { row.integer(Int32($0)) }
    } ?? Array(repeating: 0, count: count)
  }
}
