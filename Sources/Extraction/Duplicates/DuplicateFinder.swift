import Facts
internal import Storage

/// Finds the articles of a run that are nearly the same, such as one story of an agency in many
/// papers.
///
/// Signatures are cut into bands; articles that agree in a whole band are compared (locality
/// sensitive hashing: Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4).
/// Bands are sorted by SQLite in a file, so memory grows with the articles in groups alone.
struct DuplicateFinder {
  private let database: Database
  private let signature: StateQuery

  /// Of 120 places, in which two articles of a group agree: a similarity of 0.8.
  static let fewestAgreements = 96
  /// A pair with a similarity of 0.8 agrees in one of these with a probability of 0.998.
  private static let bands = 20
  private static let placesInBand = TextSignature.count / bands
  /// With so many articles of a bucket that are no duplicates of each other, others are compared.
  private static let maxLeaders = 8

  init(_ state: RunState) throws(BatchFailure) {
    database = state.database
    signature = try StateQuery(database, "SELECT signature FROM articles WHERE number = ?")
  }

  /// One line a group, in the order of their first articles.
  func write(to file: OutputFile) throws(BatchFailure) {
    try fillBuckets()
    var groups = try groups()
    for group in groups.takeAll() { try file.write(try line(group)) }
    try drop()
  }

  // MARK: Candidates

  private func fillBuckets() throws(BatchFailure) {
    try StateQuery(database, "CREATE TEMP TABLE buckets(bucket INTEGER, number INTEGER)").run()
    let insert = try StateQuery(database, "INSERT INTO temp.buckets VALUES (?, ?)")
    let articles = try StateQuery(
      database,
      "SELECT number, signature FROM articles WHERE signature IS NOT NULL ORDER BY number")
    try articles.forEach { row throws(BatchFailure) in
      guard let signature = TextSignature(bytes: row.bytes(1)) else { return }
      for band in 0..<Self.bands {
        try insert.run([.integer(Self.bucket(signature, band)), .integer(row.integer(0))])
      }
    }
  }

  private func drop() throws(BatchFailure) {
    try StateQuery(database, "DROP TABLE temp.buckets").run()
  }

  private static func bucket(_ signature: TextSignature, _ band: Int) -> Int {
    let places = band * placesInBand..<(band + 1) * placesInBand
    let hash = signature.values[places].reduce(UInt64(band)) {
      NumberSequence.mixed($0 ^ UInt64($1))
    }
    return Int(truncatingIfNeeded: hash)
  }

  // MARK: Groups

  private func groups() throws(BatchFailure) -> ArticleGroups {
    var groups = ArticleGroups()
    var bucket: Int?
    var first: Int?
    var leaders: [(number: Int, signature: TextSignature)] = []
    let rows = try StateQuery(
      database, "SELECT bucket, number FROM temp.buckets ORDER BY bucket, number")
    try rows.forEach { row throws(BatchFailure) in
      let number = row.integer(1)
      if row.integer(0) != bucket {
        (bucket, first) = (row.integer(0), number)
        leaders = []
        return
      }
      // Most buckets hold one article; its signature is looked up when a second one comes.
      if leaders.isEmpty, let first { leaders.append((first, try signature(of: first))) }
      try join(number, to: &leaders, &groups)
    }
    return groups
  }

  private func join(
    _ number: Int, to leaders: inout [(number: Int, signature: TextSignature)],
    _ groups: inout ArticleGroups
  ) throws(BatchFailure) {
    if leaders.contains(where: { groups.areOne($0.number, number) }) { return }
    let own = try signature(of: number)
    for leader in leaders
    where leader.signature.agreement(with: own) >= Self.fewestAgreements {
      return groups.unite(leader.number, number)
    }
    if leaders.count < Self.maxLeaders { leaders.append((number, own)) }
  }

  private func signature(of number: Int) throws(BatchFailure) -> TextSignature {
    let bytes = try signature.first([.integer(number)]) { $0.bytes(0) } ?? []
    guard let signature = TextSignature(bytes: bytes) else {
      throw BatchFailure(message: "a signature in the state of the run is damaged")
    }
    return signature
  }

  // MARK: Lines

  private func line(_ group: [Int]) throws(BatchFailure) -> [UInt8] {
    let leader = try signature(of: group[0])
    var least = TextSignature.count
    for number in group { least = min(least, leader.agreement(with: try signature(of: number))) }
    let article = try StateQuery(
      database, "SELECT key, source, title, published FROM articles WHERE number = ?")
    var json = JSONBuffer()
    for (place, number) in group.enumerated() {
      try article.forEach([.integer(number)]) { row in
        if place == 0 { Self.begin(&json, key: row.text(0) ?? "", least) }
        Self.write(row, to: &json)
      }
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func begin(_ json: inout JSONBuffer, key: String, _ least: Int) {
    let percent = least * 100 / TextSignature.count
    let digits = percent % 100
    json.beginObject()
    json.field("id", "g-" + key.dropFirst(2))
    json.field("similarity", "\(percent / 100).\(digits < 10 ? "0" : "")\(digits)")
    json.key("articles")
    json.beginArray()
  }

  private static func write(_ row: Statement, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("key", row.text(0) ?? "")
    json.field("source", row.text(1) ?? "")
    json.field("title", ifPresent: row.text(2))
    json.field("published", ifPresent: row.text(3))
    json.endObject()
  }
}
