/// A file that was asked for, or found in a folder that was.
struct FilePlace: Sendable {
  var path: FilePath
  /// The name by which people know it.
  var location: String
  /// The path relative to what was asked for.
  var source: String
  var isStandardInput = false

  static let standardInput = FilePlace(
    path: FilePath("-"), location: "standard input", source: "-", isStandardInput: true)

  func error(_ message: String, line: Int? = nil, column: Int? = nil, stage: ReadingStage = .open)
    -> IngestionError
  {
    IngestionError(
      location: location, source: source, line: line, column: column, stage: stage,
      message: message)
  }

  static func tooLarge(_ what: String, _ maxBytes: Int) -> String {
    "\(what) is larger than \(maxBytes) bytes; raise --max-article-bytes to read it"
  }
}
