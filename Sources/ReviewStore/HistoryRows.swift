import Facts
import Storage

/// The table `history` as decisions.
extension ReviewStore {
  func rows(
    _ clause: String, _ values: [SQLValue]
  ) throws(ReviewStoreError) -> [Decision] {
    try ReviewStoreError.mapping { () throws(DatabaseError) in
      let statement = try database.statement(
        "SELECT key, id, source, type, subtype, words, verdict, edits, note, reviewer, revision,"
          + " sequence FROM history " + clause)
      try statement.bind(values)
      var decisions: [Decision] = []
      while try statement.step() { decisions.append(try decision(statement)) }
      return decisions
    }
  }

  private func decision(_ row: Statement) throws(DatabaseError) -> Decision {
    func text(_ column: Int32) -> String { row.text(column) ?? "" }
    var edits: JSONValue?
    if let json = row.text(7) {
      do { edits = try JSONValue.parse(Array(json.utf8), name: file) } catch {
        throw .refused(file: file, message: "the edits of \(text(0)) are no JSON")
      }
    }
    return Decision(
      fact: DecidedFact(
        key: text(0), id: text(1), source: text(2), type: text(3), subtype: text(4),
        words: text(5)),
      verdict: row.text(6).flatMap(Verdict.init), edits: edits, note: text(8), reviewer: text(9),
      revision: row.integer(10), sequence: row.integer(11))
  }

  /// Adds a row; returns its sequence.
  /// - Parameter batch: the first row of a bulk decision; nil where this is it.
  func add(
    _ decision: Decision, batch: Int?, undoes: Int?
  ) throws(ReviewStoreError) -> Int {
    let fact = decision.fact
    let values: [SQLValue] = [
      .text(fact.key), .integer(decision.revision), .text(fact.id),
      SQLValue(decision.verdict?.rawValue), SQLValue(decision.edits?.compact),
      .text(decision.note), .text(decision.reviewer), .text(fact.source), .text(fact.type),
      .text(fact.subtype), .text(fact.words), SQLValue(batch), SQLValue(undoes),
    ]
    return try ReviewStoreError.mapping { () throws(DatabaseError) in
      try database.statement(Self.insertion).run(values)
      let sequence = database.lastRow
      if batch == nil {
        try database.statement("UPDATE history SET batch = ?1 WHERE sequence = ?1")
          .run([.integer(sequence)])
      }
      return sequence
    }
  }

  private static let insertion = """
    INSERT INTO history (key, revision, id, verdict, edits, note, reviewer, source, type,
      subtype, words, batch, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}
