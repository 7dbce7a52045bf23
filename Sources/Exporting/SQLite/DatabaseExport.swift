import Facts
import Storage

/// Writes articles into an empty database; the file is to get its name when it is whole.
///
/// It belongs to one thread and is not `Sendable`.
public final class DatabaseExport {
  private let database: Database
  private let statements: DatabaseStatements
  /// Numbers of the rows, so that no row is asked for again.
  private var ids = DatabaseIDs()

  /// - Parameter file: an empty file, or none yet.
  public init(file: String) throws(DatabaseError) {
    database = try Database(file: file)
    try database.run(DatabaseSchema.settings)
    try database.run("BEGIN")
    try database.run(DatabaseSchema.tables)
    statements = try DatabaseStatements(database)
  }

  public func add(_ article: ArticleRecord) throws(DatabaseError) {
    let document = article.document
    ids.document += 1
    try statements.document.run([
      .integer(ids.document), .text(document.key), .text(document.source),
      SQLValue(document.title), SQLValue(document.published), SQLValue(document.url),
      SQLValue(article.detail("publisher")), SQLValue(article.detail("language")),
      SQLValue(article.detail("text_sha256")),
    ])
    // A fact may lead to one behind it, so all have their numbers first.
    var rows: [String: Int] = [:]
    for (index, fact) in article.facts.enumerated() { rows[fact.key] = ids.fact + index + 1 }
    var sentences: [Int: Int] = [:]
    for fact in article.facts { try add(fact, rows, &sentences) }
  }

  /// Makes the indices, the full-text index and the views.
  public func finish() throws(DatabaseError) {
    try database.run(DatabaseSchema.indices)
    try database.run(DatabaseViews.all)
    try database.run("PRAGMA user_version = \(DatabaseSchema.version)")
    try database.run("COMMIT")
  }

  private func add(
    _ fact: FactRecord, _ rows: [String: Int], _ sentences: inout [Int: Int]
  ) throws(DatabaseError) {
    let sentence: Int
    if let known = sentences[fact.sentence] {
      sentence = known
    } else {
      sentence = try addSentence(of: fact)
    }
    sentences[fact.sentence] = sentence
    ids.fact += 1
    let entity = fact.text("entity")
    if let entity {
      try addEntity(
        entity, kind: fact.text("kind"), name: fact.text("name"), country: fact.text("country"),
        watchList: fact.field(["external", "watch_list"])?.string)
    }
    let holder = fact.holderKey
    try statements.fact.run([
      .integer(ids.fact), .integer(ids.document), .integer(sentence), .text(fact.key),
      .text(fact.id), .text(fact.type), .text(fact.subtype), .integer(fact.span.start),
      .integer(fact.span.end), .text(fact.span.text), SQLValue(fact.text("status")),
      SQLValue(fact.text("certainty")), SQLValue(fact.text("polarity")),
      SQLValue(holder.flatMap { rows[$0] }), SQLValue(holder), SQLValue(fact.text("confidence")),
      SQLValue(fact.text("cluster")), SQLValue(fact.text("rule")), SQLValue(entity),
      .text(JSONValue.object(fact.ownFields).compact),
    ])
    try addMentions(of: fact, entity)
    for role in fact.roles { try addRole(role, rows) }
    for field in fact.ownFields { try addValue(field) }
  }

  private func addSentence(of fact: FactRecord) throws(DatabaseError) -> Int {
    ids.sentence += 1
    let context = fact.context
    try statements.sentence.run([
      .integer(ids.sentence), .integer(ids.document), .integer(fact.sentence),
      SQLValue(context?.start), SQLValue(context?.end), SQLValue(context?.text),
    ])
    return ids.sentence
  }

  /// What the first fact or filler says of an entity stays.
  private func addEntity(
    _ id: String, kind: String?, name: String?, country: String? = nil, watchList: String? = nil
  ) throws(DatabaseError) {
    try statements.entity.run([
      .text(id), SQLValue(kind), SQLValue(name), SQLValue(country), SQLValue(watchList),
    ])
  }

  private func addMentions(of fact: FactRecord, _ entity: String?) throws(DatabaseError) {
    for mention in fact.fields["mentions"]?.elements ?? [] {
      let span = SpanRecord(mention)
      try statements.mention.run([
        .integer(ids.fact), SQLValue(entity), SQLValue(span?.start), SQLValue(span?.end),
        SQLValue(span?.text),
      ])
    }
  }

  private func addRole(_ role: JSONMember, _ rows: [String: Int]) throws(DatabaseError) {
    for (place, filler) in role.value.elements.enumerated() {
      let entity = filler["entity"]?.string
      let (name, kind) = (filler["name"]?.string, filler["kind"]?.string)
      if let entity { try addEntity(entity, kind: kind, name: name) }
      let (span, key) = (SpanRecord(filler["span"]), filler["fact"]?.string)
      try statements.role.run([
        .integer(ids.fact), .text(role.key), .integer(place), SQLValue(entity), SQLValue(name),
        SQLValue(kind), SQLValue(filler["form"]?.string), SQLValue(span?.start),
        SQLValue(span?.end), SQLValue(span?.text), SQLValue(key.flatMap { rows[$0] }),
        SQLValue(key), SQLValue(filler["source_type"]?.string),
        SQLValue(filler["affiliation"]?.string), SQLValue(filler["basis"]?.string),
        SQLValue(filler["confidence"]?.string),
        .integer(filler["example"] == .bool(true) ? 1 : 0),
      ])
    }
  }

  /// Fields that are values: money, percentages, lengths, days.
  private func addValue(_ field: JSONMember) throws(DatabaseError) {
    let value = field.value
    guard case .object = value, value["modifier"] != nil || value["date"] != nil else { return }
    func text(_ name: String) -> String? { value[name]?.string }
    let number = text("amount") ?? text("number") ?? text("percent")
    let real = number.flatMap(Double.init)
    try statements.value.run([
      .integer(ids.fact), .text(field.key), SQLValue(number), SQLValue(text("min")),
      SQLValue(text("max")), real.map(SQLValue.real) ?? .null,
      SQLValue(text("currency") ?? text("unit")), SQLValue(text("modifier")),
      SQLValue(text("iso") ?? text("date")), SQLValue(text("end")), SQLValue(text("why")),
    ])
  }
}
