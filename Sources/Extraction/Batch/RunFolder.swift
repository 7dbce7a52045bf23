import FoundationEssentials
import Ingestion

/// The files of a run, written beside their names and renamed together at the end.
final class RunFolder {
  let facts: OutputFile
  let articles: OutputFile
  private let errors: OutputFile
  private let parts: OutputFile
  private let manifestFile: OutputFile
  private let manifest: RunManifest
  private let path: String
  private let isNew: Bool
  private var hasEntries = false

  /// Makes the folder where it is not there yet.
  init(path: String, manifest: RunManifest) throws(BatchFailure) {
    let folder = path.hasSuffix("/") ? path : path + "/"
    isNew = try OutputFile.makeFolder(folder)
    self.path = folder
    self.manifest = manifest
    do {
      facts = try OutputFile(path: folder + "facts.jsonl")
      articles = try OutputFile(path: folder + "articles.jsonl")
      errors = try OutputFile(path: folder + "errors.jsonl")
      parts = try OutputFile(path: folder + "pack.json")
      manifestFile = try OutputFile(path: folder + "manifest.json")
    } catch {
      if isNew { OutputFile.removeFolder(folder) }
      throw error
    }
  }

  func add(_ error: IngestionError) throws(BatchFailure) {
    let row = ErrorRow(
      source: error.source, line: error.line, column: error.column, stage: error.stage.rawValue,
      message: error.message)
    try errors.write(Self.json(row, indented: false))
  }

  /// Adds what the manifest says of one article; the articles are written as they come.
  func add(entry: [UInt8]) throws(BatchFailure) {
    try manifestFile.write(Array((hasEntries ? ",\n    " : Self.opening).utf8) + entry)
    hasEntries = true
  }

  private static let opening = "{\n  \"articles\" : [\n    "

  /// The manifest comes last: a run is whole where it is there.
  func commit(_ summary: BatchSummary) throws(BatchFailure) {
    var whole = manifest
    whole.counts = RunManifest.Counts(summary)
    // The articles stand first; the rest goes on where an object of its own would begin.
    try manifestFile.write(Array((hasEntries ? "\n  ]," : "{\n  \"articles\" : [],").utf8))
    try manifestFile.write(Array(Self.json(whole, indented: true).dropFirst()))
    try parts.write(Self.json(manifest.parts, indented: true))
    for file in files { try file.flush() }
    manifestFile.removeTarget()
    for file in files { try file.commit() }
  }

  /// The manifest is the last.
  private var files: [OutputFile] { [facts, articles, errors, parts, manifestFile] }

  func discard() {
    for file in files { file.discard() }
    if isNew { OutputFile.removeFolder(path) }
  }

  private struct ErrorRow: Encodable {
    var source: String
    var line: Int?
    var column: Int?
    var stage: String
    var message: String
  }

  private static func json(
    _ value: some Encodable, indented: Bool
  ) throws(BatchFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if indented { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return Array(try encoder.encode(value)) + [0x0A]
    } catch {
      throw BatchFailure(message: "JSON cannot be written: \(error)")
    }
  }
}
