internal import CSQLite

/// Owns a connection to SQLite. It belongs to one thread and is not `Sendable`.
@safe public final class Database {
  public let file: String
  private let connection: OpaquePointer

  /// Opens the file; makes it where it is missing, unless it is to be read only.
  public init(file: String, isReadOnly: Bool = false) throws(DatabaseError) {
    self.file = file
    var opened: OpaquePointer?
    let mode =
      isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = unsafe sqlite3_open_v2(file, &opened, mode | SQLITE_OPEN_FULLMUTEX, nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      if let opened = unsafe opened { unsafe sqlite3_close_v2(opened) }
      throw .cannotOpen(file: file)
    }
    unsafe connection = opened
    unsafe sqlite3_busy_timeout(connection, 5_000)
    unsafe sqlite3_extended_result_codes(connection, 1)
  }

  deinit { unsafe sqlite3_close_v2(connection) }

  /// A statement to bind and step through, once or again and again.
  public func statement(_ sql: String) throws(DatabaseError) -> Statement {
    var prepared: OpaquePointer?
    guard unsafe sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK,
      let prepared = unsafe prepared
    else { throw failure() }
    return unsafe Statement(prepared, of: self)
  }

  /// Runs statements without parameters and rows.
  public func run(_ sql: String) throws(DatabaseError) {
    guard unsafe sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// All of it or nothing; the lock for writing is taken at once.
  /// - Parameter failure: what the caller says for an error of SQLite.
  public func transaction<Result, Failure: Error>(
    failure: (DatabaseError) -> Failure, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do { try run("BEGIN IMMEDIATE") } catch { throw failure(error) }
    do throws(Failure) {
      let result = try work()
      do { try run("COMMIT") } catch { throw failure(error) }
      return result
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  /// The number of the row that was inserted last.
  public var lastRow: Int { unsafe Int(sqlite3_last_insert_rowid(connection)) }

  func failure() -> DatabaseError {
    let code = unsafe sqlite3_errcode(connection) & 0xFF
    if code == SQLITE_NOTADB { return .notADatabase(file: file) }
    let message = unsafe sqlite3_errmsg(connection)
    return .refused(file: file, message: unsafe message.map { unsafe String(cString: $0) } ?? "?")
  }
}
