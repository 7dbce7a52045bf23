import Facts
import Storage

/// Decisions in a SQLite file. Rows are only ever added, so nothing that was decided is lost.
///
/// The last row of a key is what holds now. A decision states the revision it was made upon; where
/// another came first it is refused. It belongs to one thread and is not `Sendable`.
public final class ReviewStore {
  public let file: String
  let database: Database
  private static let applicationID = 0x7466_6374
  private static let version = 1

  /// Opens the file, or makes it.
  public init(file: String) throws(ReviewStoreError) {
    self.file = file
    do { database = try Database(file: file) } catch { throw ReviewStoreError(error) }
    // Before the first write: another program's database is left as it is.
    let (application, version, isEmpty) = try ReviewStoreError.mapping(header)
    if application == 0, version == 0, isEmpty {
      try ReviewStoreError.mapping { () throws(DatabaseError) in try prepareFile() }
    } else if application != Self.applicationID {
      throw .unusable(file: file, message: "is no store of decisions; name another with --store")
    } else if version > Self.version {
      throw .tooNew(file: file)
    }
    try ReviewStoreError.mapping { () throws(DatabaseError) in
      try database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
  }

  private func header() throws(DatabaseError) -> (application: Int, version: Int, isEmpty: Bool) {
    (try pragma("application_id"), try pragma("user_version"), try isEmpty())
  }

  private func prepareFile() throws(DatabaseError) {
    try database.run("PRAGMA journal_mode = WAL")
    try database.transaction(failure: { $0 }) { () throws(DatabaseError) in
      guard try isEmpty() else { return }
      try database.run(Self.tables)
      try database.run("PRAGMA application_id = \(Self.applicationID)")
      try database.run("PRAGMA user_version = \(Self.version)")
    }
  }

  private static let tables = """
    CREATE TABLE history (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
      verdict TEXT, edits TEXT, note TEXT NOT NULL, reviewer TEXT NOT NULL,
      source TEXT NOT NULL, type TEXT NOT NULL, subtype TEXT NOT NULL, words TEXT NOT NULL,
      batch INTEGER, undoes INTEGER REFERENCES history,
      UNIQUE (key, revision)
    ) STRICT;
    CREATE INDEX history_undoes ON history (undoes);
    CREATE INDEX history_reviewer ON history (reviewer, sequence);
    """

  private func pragma(_ name: String) throws(DatabaseError) -> Int {
    let statement = try database.statement("PRAGMA \(name)")
    return try statement.step() ? statement.integer(0) : 0
  }

  private func isEmpty() throws(DatabaseError) -> Bool {
    try !database.statement("SELECT 1 FROM sqlite_schema LIMIT 1").step()
  }

  // MARK: Reading

  /// What holds now, by key; also of decisions that were taken back.
  public func current() throws(ReviewStoreError) -> [String: Decision] {
    var decisions: [String: Decision] = [:]
    // By sequence: the last one of a key wins.
    for decision in try rows("ORDER BY sequence", []) { decisions[decision.fact.key] = decision }
    return decisions
  }

  /// Nil where nothing was decided yet.
  public func current(key: String) throws(ReviewStoreError) -> Decision? {
    try rows("WHERE key = ? ORDER BY revision DESC LIMIT 1", [.text(key)]).first
  }

  /// All decisions on a fact, the oldest first.
  public func history(key: String) throws(ReviewStoreError) -> [Decision] {
    try rows("WHERE key = ? ORDER BY revision", [.text(key)])
  }

  /// What came after a place in the store, for a second reviewer to see.
  public func decisions(after sequence: Int) throws(ReviewStoreError) -> [Decision] {
    try rows("WHERE sequence > ? ORDER BY sequence", [.integer(sequence)])
  }

  /// All decisions, by article, key and revision.
  public func all() throws(ReviewStoreError) -> [Decision] {
    try rows("", []).sorted {
      ($0.fact.source, $0.fact.key, $0.revision) < ($1.fact.source, $1.fact.key, $1.revision)
    }
  }
}
