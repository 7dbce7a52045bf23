import Facts
import Foundation

@testable import ReviewStore

/// A store in a folder of its own, removed afterwards.
final class StoreFolder {
  let path: String
  var file: String { path + "/review.sqlite" }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/review-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

enum Sample {
  static let key = "k-0123456789abcdef"

  static func fact(_ id: String = "f-1", key: String = Sample.key) -> DecidedFact {
    DecidedFact(
      key: key, id: id, source: "a.txt", type: "action", subtype: "tariff", words: "impose")
  }

  static func decision(
    _ verdict: Verdict?, by reviewer: String = "Ann", id: String = "f-1", key: String = Sample.key,
    note: String = "", edits: JSONValue? = nil
  ) -> Decision {
    Decision(
      fact: fact(id, key: key), verdict: verdict, edits: edits, note: note, reviewer: reviewer)
  }

  /// A line of facts; its id is not that of its content.
  static func record(id: String = "f-1", key: String = Sample.key) throws -> FactRecord {
    let line = """
      {"id": "\(id)", "key": "\(key)", "type": "action", "subtype": "tariff", "sentence": 0, \
      "span": {"start": 3, "end": 9, "text": "impose"}, "roles": {"actor": [{"entity": "us", \
      "name": "U.S.", "kind": "agency", "span": {"start": 0, "end": 2, "text": "US"}}]}, \
      "status": "planned", "certainty": "probable", "polarity": "+", "holder": "author", \
      "rule": "r", "document": {"key": "l-a", "source": "a.txt", "title": "T", "published": null}, \
      "context": {"start": 0, "end": 17, "text": "US impose duties."}}
      """
    return try FactsFile.read(Array(line.utf8), name: "a")[0]
  }
}
