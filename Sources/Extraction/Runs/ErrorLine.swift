import FoundationEssentials
import Ingestion

/// What `errors.jsonl` says of an article that was not done.
struct ErrorLine: Encodable {
  let source: String
  /// Counted from 1.
  let line: Int?
  /// In bytes of the line, counted from 1.
  let column: Int?
  let stage: String
  /// `skipped` where the article is none for us, else `failed`.
  let outcome: String
  let message: String

  init(_ error: IngestionError) {
    source = error.source
    line = error.line
    column = error.column
    stage = error.stage.rawValue
    outcome = error.isSkip ? "skipped" : "failed"
    message = error.message
  }

  /// With its line end.
  var json: [UInt8] {
    get throws(BatchFailure) { try RunJSON.bytes(self, indented: false) }
  }
}

/// How the small files of a run are written.
enum RunJSON {
  /// With sorted keys and a line end.
  static func bytes(_ value: some Encodable, indented: Bool) throws(BatchFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if indented { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return Array(try encoder.encode(value)) + [0x0A]
    } catch {
      throw BatchFailure(message: "JSON cannot be written: \(error)")
    }
  }

  /// Nil where it is not what was written.
  static func value<Value: Decodable>(_ type: Value.Type, of text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
