import Storage

/// Why decisions could not be kept or read.
public enum ReviewStoreError: Error, Equatable {
  /// The file cannot be opened or is no store of decisions.
  case unusable(file: String, message: String)
  /// SQLite refused; its own words.
  case database(file: String, message: String)
  /// The store was written by a later version of the program.
  case tooNew(file: String)
  /// Somebody else has decided meanwhile.
  case stale(base: Int, current: Decision)
  /// A line of exported decisions that is none.
  case input(file: String, line: Int, message: String)
}

extension ReviewStoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unusable(let file, let message): "\(file): \(message)"
    case .database(let file, let message):
      "\(file): the decisions cannot be kept or read: \(message); "
        + "look whether the disk is full or the file locked or damaged"
    case .tooNew(let file):
      "\(file): was written by a later version of tradefacts; use that version"
    case .stale(let base, let current):
      "decided upon revision \(base), but now there is: \(current.summary); look at it first"
    case .input(let file, let line, let message): "\(file):\(line): \(message)"
    }
  }
}

extension ReviewStoreError {
  init(_ error: DatabaseError) {
    self =
      switch error {
      case .cannotOpen(let file):
        .unusable(
          file: file, message: "cannot be opened; look whether its folder is there and writable")
      case .notADatabase(let file):
        .unusable(file: file, message: "is no store of decisions; name another with --store")
      case .refused(let file, let message): .database(file: file, message: message)
      }
  }

  /// Errors of SQLite as those of the store.
  static func mapping<Result>(
    _ work: () throws(DatabaseError) -> Result
  ) throws(ReviewStoreError) -> Result {
    do { return try work() } catch { throw ReviewStoreError(error) }
  }
}
