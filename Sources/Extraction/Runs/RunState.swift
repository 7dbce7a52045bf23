internal import Storage

/// What a run remembers, in the file `.state.sqlite` of its folder: the inputs, the portions of
/// them, and the articles, in their order, with the places of what was written of them.
///
/// All numbers count from 0 without a gap. The places are ends in bytes of `facts.jsonl` and
/// `articles.jsonl`; a portion starts where the one before it ends. While the run goes on, what
/// was not yet committed counts for nothing: `checkpoint` is called when the files are safe.
final class RunState {
  let database: Database
  private let rows: StateRows

  /// Another form of the tables is no state.
  private static let version = 2

  /// Opens a state, or makes one where the file is empty. Throws where the file is something else.
  init(file: String) throws(BatchFailure) {
    do {
      database = try Database(file: file)
      try database.run(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;")
      if try Self.version(of: "main", in: database) == 0 {
        try database.run("BEGIN; \(Self.tables) PRAGMA user_version = \(Self.version); COMMIT")
      }
    } catch {
      throw BatchFailure(error)
    }
    guard try Self.isState("main", in: database) else {
      throw BatchFailure(message: "\(file): is no state of a run")
    }
    rows = try StateRows(database)
    try begin()
  }

  private static let tables = """
    CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE inputs(
      number INTEGER PRIMARY KEY, source TEXT NOT NULL, digest TEXT,
      first_portion INTEGER NOT NULL, first_article INTEGER NOT NULL,
      passed_over INTEGER NOT NULL);
    CREATE TABLE portions(
      number INTEGER PRIMARY KEY, digest TEXT NOT NULL, facts_end INTEGER NOT NULL,
      articles_end INTEGER NOT NULL, article_end INTEGER NOT NULL, skipped INTEGER NOT NULL,
      failed INTEGER NOT NULL, again INTEGER NOT NULL, problems TEXT);
    CREATE TABLE articles(
      number INTEGER PRIMARY KEY, key TEXT NOT NULL, source TEXT NOT NULL,
      text_sha256 TEXT NOT NULL, facts INTEGER NOT NULL, bytes INTEGER NOT NULL, title TEXT,
      published TEXT, watched TEXT, is_kept INTEGER NOT NULL);
    CREATE TABLE signatures(number INTEGER PRIMARY KEY, signature BLOB NOT NULL);
    """

  /// By which a later run finds what it knows again; made when all rows are there.
  private static let indexes = """
    CREATE INDEX inputs_by_source ON inputs(source);
    CREATE INDEX portions_by_digest ON portions(digest);
    CREATE INDEX articles_by_key ON articles(key);
    """

  private static func version(
    of schema: String, in database: Database
  ) throws(DatabaseError) -> Int {
    let statement = try database.statement("PRAGMA \(schema).user_version")
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : 0
  }

  static func isState(_ schema: String, in database: Database) throws(BatchFailure) -> Bool {
    do { return try version(of: schema, in: database) == version } catch {
      throw BatchFailure(error)
    }
  }

  // MARK: What was done is safe

  /// Without a lock before the first change, which would be one on the former state, too; the lock
  /// of the file keeps others out.
  private func begin() throws(BatchFailure) { try execute("BEGIN") }

  /// What was added so far counts, whatever happens.
  func checkpoint() throws(BatchFailure) {
    try execute("COMMIT")
    try begin()
  }

  /// The same, and from then on a former state can be asked as `former`.
  func checkpoint(attaching former: String) throws(BatchFailure) {
    try execute("COMMIT")
    try StateQuery(database, "ATTACH ? AS former").run([.text(former)])
    try begin()
  }

  /// Takes back what was added since the last checkpoint.
  func takeBack() throws(BatchFailure) {
    try execute("ROLLBACK")
    try begin()
  }

  /// All rows are there and all files are whole: nothing is left but to rename them.
  func seal() throws(BatchFailure) {
    try execute(Self.indexes)
    try set("phase", "whole")
    try execute("COMMIT")
  }

  var isSealed: Bool {
    get throws(BatchFailure) { try about("phase") == "whole" }
  }

  func execute(_ sql: String) throws(BatchFailure) {
    do { try database.run(sql) } catch { throw BatchFailure(error) }
  }

  // MARK: What holds for the whole run

  /// Of this run, or of the `former` one.
  func about(_ name: String, schema: String = "main") throws(BatchFailure) -> String? {
    try StateQuery(database, "SELECT value FROM \(schema).about WHERE name = ?")
      .first([.text(name)]) { $0.text(0) ?? "" }
  }

  func set(_ name: String, _ value: String) throws(BatchFailure) {
    try StateQuery(database, "INSERT OR REPLACE INTO about VALUES (?, ?)")
      .run([.text(name), .text(value)])
  }

  func fingerprint(schema: String = "main") throws(BatchFailure) -> RunFingerprint? {
    try about("fingerprint", schema: schema).flatMap {
      RunJSON.value(RunFingerprint.self, of: $0)
    }
  }

  func set(_ fingerprint: RunFingerprint) throws(BatchFailure) {
    let json = try RunJSON.bytes(fingerprint, indented: false)
    try set("fingerprint", String(decoding: json, as: UTF8.self))
  }

  // MARK: Rows

  /// What the rows so far add up to.
  func ends(schema: String = "main") throws(BatchFailure) -> RunEnds {
    try RunEnds(of: database, schema: schema)
  }

  func add(_ input: InputMark, at ends: RunEnds) throws(BatchFailure) {
    try rows.add(input, at: ends)
  }

  /// - Parameter input: its number.
  func set(passedOver: Int, ofInput input: Int) throws(BatchFailure) {
    try StateQuery(database, "UPDATE inputs SET passed_over = ? WHERE number = ?")
      .run([.integer(passedOver), .integer(input)])
  }

  func add(_ portion: StatePortion, at ends: RunEnds) throws(BatchFailure) {
    try rows.add(portion, at: ends)
  }

  func add(_ result: BatchResult, at ends: RunEnds) throws(BatchFailure) {
    try rows.add(result, at: ends)
  }

  /// Leaves only the rows before these.
  func cut(to ends: RunEnds) throws(BatchFailure) {
    try execute("DELETE FROM inputs WHERE number >= \(ends.inputs)")
    try execute("DELETE FROM portions WHERE number >= \(ends.portions)")
    try execute("DELETE FROM articles WHERE number >= \(ends.articles)")
    try execute("DELETE FROM signatures WHERE number >= \(ends.articles)")
  }
}
