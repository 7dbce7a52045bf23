internal import Storage

/// Finds inputs and portions in the whole run that stands in the folder.
final class FormerRun {
  private let input: StateQuery
  private let portion: StateQuery
  private let ends: RunEnds
  /// What may end otherwise now, in order; mostly none.
  private let again: [Int]

  init(_ state: String) throws(BatchFailure) {
    let database = try Database.reading(state)
    ends = try RunEnds(of: database)
    input = try StateQuery(database, Self.inputQuery)
    portion = try StateQuery(database, Self.portionQuery)
    var again: [Int] = []
    try StateQuery(database, "SELECT number FROM portions WHERE again = 1 ORDER BY number")
      .forEach { again.append($0.integer(0)) }
    self.again = again
  }

  private static let inputQuery = """
    SELECT this.number, this.first_portion, this.first_article, next.number,
      next.first_portion, next.first_article
    FROM inputs AS this LEFT JOIN inputs AS next ON next.number = this.number + 1
    WHERE this.source = ? AND this.digest = ? ORDER BY this.number LIMIT 1
    """

  private static let portionQuery = """
    SELECT this.number, this.article_end - ifnull(
      (SELECT article_end FROM portions AS before WHERE before.number = this.number - 1), 0)
    FROM portions AS this WHERE digest = ? AND problems IS NULL ORDER BY number LIMIT 1
    """

  /// An input with the portions up to the next one; not where something may end otherwise now.
  func part(for mark: InputMark) throws(BatchFailure) -> FormerPart? {
    guard let digest = mark.digest else { return nil }
    let found = try input.first([.text(mark.source), .text(digest)]) { row in
      let isLast = row.text(3) == nil
      return FormerPart(
        inputs: row.integer(0)..<row.integer(0) + 1,
        portions: row.integer(1)..<(isLast ? ends.portions : row.integer(4)),
        articles: (isLast ? ends.articles : row.integer(5)) - row.integer(2))
    }
    guard let found, !again.contains(where: found.portions.contains) else { return nil }
    return found
  }

  func part(forPortion digest: String) throws(BatchFailure) -> FormerPart? {
    try portion.first([.text(digest)]) { row in
      FormerPart(
        inputs: nil, portions: row.integer(0)..<row.integer(0) + 1, articles: row.integer(1))
    }
  }
}

extension Database {
  /// A state that is asked and not changed.
  static func reading(_ state: String) throws(BatchFailure) -> Database {
    do { return try Database(file: state, isReadOnly: true) } catch { throw BatchFailure(error) }
  }
}
