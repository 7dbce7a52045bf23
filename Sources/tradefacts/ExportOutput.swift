import Exporting
import Extraction
import Facts

/// Where an export goes, and in which form; checked.
struct ExportOutput: Sendable {
  let format: ExportFormat
  /// Nil for standard output.
  let path: String?
  /// A byte-order mark before tables, for spreadsheet programs that need it.
  let hasMark: Bool

  init(_ format: ExportFormat, path: String?, hasMark: Bool) throws(UsageError) {
    self.format = format
    self.path = path
    self.hasMark = hasMark
    if hasMark && format != .csv { throw UsageError(message: "--bom is for --format csv alone") }
    switch format {
    case .sqlite where path == nil:
      throw UsageError(message: "--format sqlite needs a file: -o FILE.sqlite")
    case .brat where path == nil:
      throw UsageError(message: "--format brat needs a folder: -o FOLDER/")
    case .sqlite, .ftm, .json:
      if path?.hasSuffix("/") == true {
        throw UsageError(
          message: "--format \(format.rawValue) writes one file; name a file with -o")
      }
    case .csv, .brat: break
    }
  }

  /// Of tables, one a type; a name that ends with .csv is one table of all facts.
  var isFolder: Bool {
    switch format {
    case .brat: true
    case .csv: path.map { ExportFormat(file: $0) != .csv } ?? false
    case .sqlite, .ftm, .json: false
    }
  }

  func sink() throws -> any ArticleSink {
    if isFolder, let path {
      let folder = try OutputFolder(path: path)
      return format == .brat ? BratSink(folder) : TablesSink(folder, hasMark: hasMark)
    }
    let file =
      try path.map { path throws(BatchFailure) in try OutputFile(path: path) }
      ?? OutputFile.standardOutput()
    switch format {
    case .csv:
      let table = CSVTable.all
      return try LinesSink(file, header: CSVTable.mark(hasMark) + table.header) {
        table.rows(of: $0)
      }
    case .ftm:
      let export = FollowTheMoneyExport()
      return try LinesSink(file) { export.lines(of: $0) }
    case .sqlite: return try DatabaseSink(file)
    case .json, .brat: return try Self.array(file)
    }
  }

  /// The article objects, or where there are none the facts, one a line.
  private static func array(_ file: OutputFile) throws -> LinesSink {
    var isFirst = true
    return try LinesSink(file, header: Array("[".utf8), footer: Array("\n]\n".utf8)) { article in
      let values = article.object.map { [$0] } ?? article.facts.map(\.line)
      return values.reduce(into: []) { bytes, value in
        bytes += Array((isFirst ? "\n" : ",\n").utf8) + Array(value.compact.utf8)
        isFirst = false
      }
    }
  }
}

/// Gives the articles of a batch to an export.
final class ExportParts: PartsSink {
  private let sink: any ArticleSink

  init(_ output: ExportOutput) throws { sink = try output.sink() }

  /// The parts are those of `ArticleResult.exportParts`.
  func add(_ parts: [[UInt8]]) throws {
    let article = try ArticleRecord(object: parts[0], lines: parts[1], name: "article")
    try sink.add(article, text: parts[2])
  }

  func finish() throws { try sink.finish() }
  func discard() { sink.discard() }
}
