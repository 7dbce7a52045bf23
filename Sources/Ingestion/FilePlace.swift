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
  /// Found in a folder or an archive, not asked for by its name: it may turn out to be none of ours.
  var isFound = false

  /// An entry of this archive; without a name, it is called by its number.
  func inside(_ name: [UInt8], number: Int) -> FilePlace {
    let label = name.isEmpty ? "#\(number)" : "/" + FilePath.text(name)
    return FilePlace(
      path: path.appending(name), location: location + label, source: source + label,
      isFound: true)
  }

  /// One of several articles in this file; counted from 1.
  func part(_ number: Int) -> FilePlace {
    var part = self
    part.location += "#\(number)"
    part.source += "#\(number)"
    return part
  }

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
