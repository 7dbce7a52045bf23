internal import CSQLite

/// Owns a prepared statement of a connection, which it keeps open.
@safe public final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  @unsafe init(_ handle: OpaquePointer, of database: Database) {
    unsafe self.handle = handle
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Sets the parameters in order, and the statement back to its start.
  public func bind(_ values: [SQLValue]) throws(DatabaseError) {
    unsafe sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, place)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, place, Int64(number))
        case .real(let number): unsafe sqlite3_bind_double(handle, place, number)
        case .text(let text): bind(text, at: place)
        case .bytes(let bytes): bind(bytes, at: place)
        }
      guard code == SQLITE_OK else { throw database.failure() }
    }
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var copy = text
    return copy.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else {
          return unsafe tradefacts_bind_text(handle, place, "", 0)
        }
        return unsafe tradefacts_bind_text(handle, place, start, Int32(characters.count))
      }
    }
  }

  private func bind(_ bytes: [UInt8], at place: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe tradefacts_bind_bytes(handle, place, buffer.baseAddress, Int32(buffer.count))
    }
  }

  /// Back to the start, so that it holds no lock; call it where not all rows were read.
  public func reset() { unsafe sqlite3_reset(handle) }

  /// True while there is a row to read.
  public func step() throws(DatabaseError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.failure()
    }
  }

  /// Runs the statement with these parameters, for its effect.
  public func run(_ values: [SQLValue]) throws(DatabaseError) {
    try bind(values)
    _ = try step()
  }

  /// 0 for NULL. Columns count from 0.
  public func integer(_ column: Int32) -> Int { unsafe Int(sqlite3_column_int64(handle, column)) }

  /// Nil for NULL.
  public func text(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// None for NULL.
  public func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
