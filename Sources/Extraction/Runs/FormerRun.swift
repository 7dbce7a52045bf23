internal import Storage

/// The whole run that stands in the folder, as far as a new one may use it again. Its state is
/// attached to that of the new run as `former`.
final class FormerRun {
  private let input: StateQuery
  private let portion: StateQuery
  private let ends: StateQuery
  private let copies: [StateQuery]
  private let facts: FormerFile
  private let articles: FormerFile

  init(_ state: RunState, facts: String, articles: String) throws(BatchFailure) {
    func query(_ sql: String) throws(BatchFailure) -> StateQuery {
      try StateQuery(state.database, sql)
    }
    self.facts = try FormerFile(facts)
    self.articles = try FormerFile(articles)
    input = try query(Self.inputQuery)
    portion = try query(
      "SELECT number FROM former.portions WHERE digest = ? AND problems IS NULL"
        + " ORDER BY number LIMIT 1")
    ends = try query(
      "SELECT number + 1, facts_end, articles_end, article_end FROM former.portions"
        + " WHERE number = ?")
    copies = [
      try query(
        "INSERT INTO inputs SELECT number + ?3, source, digest, first_portion + ?4"
          + " FROM former.inputs WHERE number >= ?1 AND number < ?2"),
      try query(
        "INSERT INTO portions SELECT number + ?3, digest, facts_end + ?4, articles_end + ?5,"
          + " article_end + ?6, skipped, failed, again, problems"
          + " FROM former.portions WHERE number >= ?1 AND number < ?2"),
      try query(
        "INSERT INTO articles SELECT number + ?3, key, source, text_sha256, facts, bytes, title,"
          + " published, watched, signature, 1"
          + " FROM former.articles WHERE number >= ?1 AND number < ?2"),
    ]
  }

  /// An input with the portions up to the next one; not where something may end otherwise now.
  private static let inputQuery = """
    WITH known AS (
      SELECT number, first_portion AS first, ifnull(
        (SELECT first_portion FROM former.inputs AS next WHERE next.number = this.number + 1),
        (SELECT max(number) + 1 FROM former.portions)) AS last
      FROM former.inputs AS this WHERE source = ? AND digest = ?)
    SELECT number, first, last FROM known WHERE NOT EXISTS (
      SELECT 1 FROM former.portions AS part
      WHERE part.number >= known.first AND part.number < known.last AND again = 1)
    ORDER BY number LIMIT 1
    """

  func part(for mark: InputMark) throws(BatchFailure) -> FormerPart? {
    guard let digest = mark.digest else { return nil }
    let found = try input.first([.text(mark.source), .text(digest)]) {
      ($0.integer(0), $0.integer(1)..<$0.integer(2))
    }
    guard let (number, portions) = found else { return nil }
    return try part(inputs: number..<number + 1, portions: portions)
  }

  func part(forPortion digest: String) throws(BatchFailure) -> FormerPart? {
    guard let number = try portion.first([.text(digest)], { $0.integer(0) }) else { return nil }
    return try part(inputs: nil, portions: number..<number + 1)
  }

  private func part(
    inputs: Range<Int>?, portions: Range<Int>
  ) throws(BatchFailure) -> FormerPart {
    let (start, end) = try (place(portions.lowerBound), place(portions.upperBound))
    return FormerPart(
      inputs: inputs, portions: portions, articles: end.articles - start.articles)
  }

  /// Before a portion.
  private func place(_ portion: Int) throws(BatchFailure) -> RunEnds {
    try ends.first([.integer(portion - 1)]) { RunEnds($0) } ?? RunEnds()
  }

  /// Copies a part behind `ends`, rows and bytes; returns where it ends there.
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
        Self.values(inputs, ends.inputs - inputs.lowerBound, shift))
      new.inputs += inputs.count
    }
    try copies[1].run(
      Self.values(part.portions, shift, factsShift, articlesShift, articleShift))
    try copies[2].run(Self.values(start.articles..<end.articles, articleShift))
    new.portions = ends.portions + part.portions.count
    new.articles = end.articles + articleShift
    new.factsBytes = end.factsBytes + factsShift
    new.articlesBytes = end.articlesBytes + articlesShift
    return new
  }

  private static func values(_ range: Range<Int>, _ shifts: Int...) -> [SQLValue] {
    ([range.lowerBound, range.upperBound] + shifts).map { .integer($0) }
  }
}
