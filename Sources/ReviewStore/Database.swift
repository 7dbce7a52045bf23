internal import CSQLite

/// Owns a connection to SQLite. It belongs to one thread and is not `Sendable`.
@safe final class Database {
  let file: String
  private let connection: OpaquePointer

  init(file: String, isReadOnly: Bool = false) throws(ReviewStoreError) {
    self.file = file
    var opened: OpaquePointer?
    let mode =
      isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = unsafe sqlite3_open_v2(file, &opened, mode | SQLITE_OPEN_FULLMUTEX, nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      if let opened = unsafe opened { unsafe sqlite3_close_v2(opened) }
      throw .unusable(
        file: file, message: "cannot be opened; look whether its folder is there and writable")
    }
    unsafe connection = opened
    unsafe sqlite3_busy_timeout(connection, 5_000)
    unsafe sqlite3_extended_result_codes(connection, 1)
  }

  deinit { unsafe sqlite3_close_v2(connection) }

  func statement(_ sql: String) throws(ReviewStoreError) -> Statement {
    var prepared: OpaquePointer?
    guard unsafe sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK,
      let prepared = unsafe prepared
    else { throw failure() }
    return unsafe Statement(prepared, of: self)
  }

  /// Runs statements without parameters and rows.
  func run(_ sql: String) throws(ReviewStoreError) {
    guard unsafe sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// All of it or nothing; the lock for writing is taken at once.
  func transaction<Result>(
    _ work: () throws(ReviewStoreError) -> Result
  ) throws(ReviewStoreError) -> Result {
    try run("BEGIN IMMEDIATE")
    do throws(ReviewStoreError) {
      let result = try work()
      try run("COMMIT")
      return result
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  var lastRow: Int { unsafe Int(sqlite3_last_insert_rowid(connection)) }

  func failure() -> ReviewStoreError {
    let code = unsafe sqlite3_errcode(connection) & 0xFF
    if code == SQLITE_NOTADB {
      return .unusable(file: file, message: "is no store of decisions; name another with --store")
    }
    let message = unsafe sqlite3_errmsg(connection)
    return .database(file: file, message: unsafe message.map { unsafe String(cString: $0) } ?? "?")
  }
}
