internal import Storage

/// Copies parts of the former run, rows and bytes, behind what is written. Its state is attached to
/// that of the new run as `former`.
final class FormerCopy {
  /// All that the former run holds.
  let whole: RunEnds
  private let ends: StateQuery
  private let copies: [StateQuery]
  private let facts: FormerFile
  private let articles: FormerFile

  init(
    _ state: RunState, whole: RunEnds, facts: String, articles: String
  ) throws(BatchFailure) {
    func query(_ sql: String) throws(BatchFailure) -> StateQuery {
      try StateQuery(state.database, sql)
    }
    self.whole = whole
    self.facts = try FormerFile(facts)
    self.articles = try FormerFile(articles)
    ends = try query(
      "SELECT number + 1, facts_end, articles_end, article_end FROM former.portions"
        + " WHERE number = ?")
    copies = [
      try query(
        "INSERT INTO inputs SELECT number + ?3, source, digest, first_portion + ?4,"
          + " first_article + ?5, passed_over FROM former.inputs WHERE number >= ?1 AND number < ?2"
      ),
      try query(
        "INSERT INTO portions SELECT number + ?3, digest, facts_end + ?4, articles_end + ?5,"
          + " article_end + ?6, skipped, failed, again, problems"
          + " FROM former.portions WHERE number >= ?1 AND number < ?2"),
      try query(
        "INSERT INTO articles SELECT number + ?3, key, source, text_sha256, facts, bytes, title,"
          + " published, watched, 1 FROM former.articles WHERE number >= ?1 AND number < ?2"),
      try query(
        "INSERT INTO signatures SELECT number + ?3, signature"
          + " FROM former.signatures WHERE number >= ?1 AND number < ?2"),
    ]
  }

  /// True for a part that is all of the former run.
  func isWhole(_ part: FormerPart) -> Bool {
    part.inputs == 0..<whole.inputs && part.portions == 0..<whole.portions
  }

  /// Returns where the part ends, which begins at `ends`.
  func copy(
    _ part: FormerPart, to files: RunFiles, at ends: RunEnds
  ) throws(BatchFailure) -> RunEnds {
    let (start, end) = try (place(part.portions.lowerBound), place(part.portions.upperBound))
    try facts.copy(start.factsBytes..<end.factsBytes, to: files.facts)
    try articles.copy(start.articlesBytes..<end.articlesBytes, to: files.articles)
    let shift = ends.portions - part.portions.lowerBound
    let factsShift = ends.factsBytes - start.factsBytes
    let articlesShift = ends.articlesBytes - start.articlesBytes
    let articleShift = ends.articles - start.articles
    var new = RunEnds()
    new.inputs = ends.inputs
    if let inputs = part.inputs {
      try copies[0].run(
        Self.values(inputs, ends.inputs - inputs.lowerBound, shift, articleShift))
      new.inputs += inputs.count
    }
    try copies[1].run(
      Self.values(part.portions, shift, factsShift, articlesShift, articleShift))
    for copy in copies[2...] {
      try copy.run(Self.values(start.articles..<end.articles, articleShift))
    }
    new.portions = ends.portions + part.portions.count
    new.articles = end.articles + articleShift
    new.factsBytes = end.factsBytes + factsShift
    new.articlesBytes = end.articlesBytes + articlesShift
    return new
  }

  /// Before a portion.
  private func place(_ portion: Int) throws(BatchFailure) -> RunEnds {
    try ends.first([.integer(portion - 1)]) { RunEnds($0) } ?? RunEnds()
  }

  private static func values(_ range: Range<Int>, _ shifts: Int...) -> [SQLValue] {
    ([range.lowerBound, range.upperBound] + shifts).map { .integer($0) }
  }
}
