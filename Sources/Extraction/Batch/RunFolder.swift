import FoundationEssentials
import Ingestion

/// The files of a run, written beside their names and renamed together at the end.
final class RunFolder {
  let facts: OutputFile
  let articles: OutputFile
  private let errors: OutputFile
  private let manifestFile: OutputFile
  private let manifest: RunManifest
  private let path: String
  private let isNew: Bool

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
      manifestFile = try OutputFile(path: folder + "manifest.json")
    } catch {
      if isNew { OutputFile.removeFolder(folder) }
      throw error
    }
  }

  func add(_ error: IngestionError) throws(BatchFailure) {
    let row = ErrorRow(
      source: error.source, line: error.line, column: error.column, message: error.message)
    try errors.write(Self.json(row, indented: false))
  }

  /// The manifest comes last: a run is whole where it is there.
  func commit(_ summary: BatchSummary) throws(BatchFailure) {
    var whole = manifest
    whole.counts = RunManifest.Counts(summary)
    try manifestFile.write(Self.json(whole, indented: true))
    for file in [facts, articles, errors, manifestFile] { try file.flush() }
    manifestFile.removeTarget()
    for file in [facts, articles, errors, manifestFile] { try file.commit() }
  }

  func discard() {
    for file in [facts, articles, errors, manifestFile] { file.discard() }
    if isNew { OutputFile.removeFolder(path) }
  }

  private struct ErrorRow: Encodable {
    var source: String
    var line: Int?
    var column: Int?
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
