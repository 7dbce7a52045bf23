/// Why a database could not be used.
public enum DatabaseError: Error, Equatable {
  /// Its folder is missing, or it may not be read or written.
  case cannotOpen(file: String)
  /// The bytes of the file are not those of a SQLite database.
  case notADatabase(file: String)
  /// SQLite refused; its own words.
  case refused(file: String, message: String)
}

extension DatabaseError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotOpen(let file):
      "\(file): cannot be opened; look whether its folder is there and writable"
    case .notADatabase(let file): "\(file): is no SQLite database; name another file"
    case .refused(let file, let message):
      "\(file): SQLite cannot read or write it: \(message); "
        + "look whether the disk is full or the file locked or damaged"
    }
  }
}
