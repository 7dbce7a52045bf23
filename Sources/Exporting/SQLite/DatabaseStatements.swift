import Storage

/// The insertions, prepared once.
struct DatabaseStatements {
  let document: Statement
  let sentence: Statement
  let entity: Statement
  let fact: Statement
  let mention: Statement
  let role: Statement
  let value: Statement

  init(_ database: Database) throws(DatabaseError) {
    func insertion(
      _ table: String, _ columns: Int
    ) throws(DatabaseError) -> Statement {
      let places = Array(repeating: "?", count: columns).joined(separator: ", ")
      return try database.statement("INSERT INTO \(table) VALUES (\(places))")
    }
    document = try insertion("documents", 9)
    sentence = try insertion("sentences", 6)
    entity = try database.statement(
      """
      INSERT INTO entities VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        kind = coalesce(kind, excluded.kind), name = coalesce(name, excluded.name),
        country = coalesce(country, excluded.country),
        watch_list = coalesce(watch_list, excluded.watch_list)
      WHERE (kind IS NULL AND excluded.kind IS NOT NULL)
        OR (name IS NULL AND excluded.name IS NOT NULL)
        OR (country IS NULL AND excluded.country IS NOT NULL)
        OR (watch_list IS NULL AND excluded.watch_list IS NOT NULL)
      """)
    fact = try insertion("facts", 20)
    mention = try insertion("mentions (fact, entity, start, end, text)", 5)
    role = try insertion(
      "roles (fact, role, place, entity, name, kind, form, start, end, words, filler_fact,"
        + " filler_key, source_type, affiliation, basis, confidence, example)", 17)
    value = try insertion(
      "fact_values (fact, field, number, min, max, number_real, unit, modifier, iso, end, why)",
      11)
  }
}

/// The last numbers that were given.
struct DatabaseIDs {
  var document = 0
  var sentence = 0
  var fact = 0
}
