internal import Storage

/// How much of a run is there: numbers of rows, and bytes of its two large files.
struct RunEnds: Equatable {
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
}
