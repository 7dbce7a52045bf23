import Facts
internal import Storage

/// Finds the articles of a run that are nearly the same, such as one story of an agency in many
/// papers.
///
/// Signatures are cut into bands; articles that agree in a whole band are compared (locality
/// sensitive hashing: Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4).
/// So many bands are taken at once as fit into a few megabytes, so memory grows with the articles
/// in groups alone, up to half a million articles; beyond that with 8 bytes for each.
struct DuplicateFinder {
  private let all: StateQuery
  private let signature: StateQuery
  private let article: StateQuery
  private let count: Int
  /// Bits that the number of an article takes.
  private let numberBits: Int

  /// Of 120 places, in which two articles of a group agree: a similarity of 0.8.
  static let fewestAgreements = 96
  /// A pair with a similarity of 0.8 agrees in one of these with a probability of 0.998.
  private static let bands = 20
  private static let placesInBand = TextSignature.count / bands
  /// With so many articles of a bucket that are no duplicates of each other, others are compared.
  private static let maxLeaders = 8
  /// Articles in buckets at once, of 8 bytes each.
  private static let maxEntries = 1 << 19

  init(_ state: RunState) throws(BatchFailure) {
    let database = state.database
    all = try StateQuery(database, "SELECT number, signature FROM signatures ORDER BY number")
    signature = try StateQuery(database, "SELECT signature FROM signatures WHERE number = ?")
    article = try StateQuery(
      database, "SELECT key, source, title, published FROM articles WHERE number = ?")
    let totals = try StateQuery(database, "SELECT count(*), max(number) FROM signatures")
    let (count, last) = try totals.first { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
    self.count = count
    numberBits = Int.bitWidth - last.leadingZeroBitCount
  }

  /// One line a group, in the order of their first articles.
  func write(to file: OutputFile) throws(BatchFailure) {
    guard count > 1 else { return }
    var groups = ArticleGroups()
    let atOnce = max(1, min(Self.bands, Self.maxEntries / count))
    for band in stride(from: 0, to: Self.bands, by: atOnce) {
      try compare(entries(band..<min(band + atOnce, Self.bands)), &groups)
    }
    for group in groups.takeAll() { try file.write(try line(group)) }
  }

  // MARK: Candidates

  /// Numbers of articles behind the hashes of their bands, sorted, so that those of a bucket stand
  /// together. Hashes lose the bits that the numbers take.
  private func entries(_ bands: Range<Int>) throws(BatchFailure) -> [UInt64] {
    var entries: [UInt64] = []
    entries.reserveCapacity(bands.count * count)
    try all.forEach { row throws(BatchFailure) in
      let number = UInt64(row.integer(0))
      let signature = try Self.signature(row.bytes(1))
      for band in bands { entries.append(Self.hash(signature, band) << numberBits | number) }
    }
    entries.sort()
    return entries
  }

  private static func hash(_ signature: TextSignature, _ band: Int) -> UInt64 {
    let places = band * placesInBand..<(band + 1) * placesInBand
    return signature.values[places].reduce(UInt64(band)) {
      NumberSequence.mixed($0 ^ UInt64($1))
    }
  }

  // MARK: Groups

  private func compare(_ entries: [UInt64], _ groups: inout ArticleGroups) throws(BatchFailure) {
    var start = 0
    while start < entries.count {
      let bucket = entries[start] >> numberBits
      let end = entries[start...].firstIndex { $0 >> numberBits != bucket } ?? entries.count
      // Most buckets hold one article.
      if end - start > 1 { try compare(bucket: entries[start..<end], &groups) }
      start = end
    }
  }

  private func compare(
    bucket: ArraySlice<UInt64>, _ groups: inout ArticleGroups
  ) throws(BatchFailure) {
    var leaders: [(number: Int, signature: TextSignature)] = []
    for entry in bucket {
      let number = entry & ((1 << UInt64(numberBits)) - 1)
      try join(Int(number), to: &leaders, &groups)
    }
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
    try Self.signature(try signature.first([.integer(number)]) { $0.bytes(0) } ?? [])
  }

  private static func signature(_ bytes: [UInt8]) throws(BatchFailure) -> TextSignature {
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
