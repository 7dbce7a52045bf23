import Facts
import Foundation
import ReviewStore

@testable import ReviewServer

/// Routes over a session with two facts, in a folder of its own.
final class SampleSession {
  let folder: String
  let session: ReviewSession
  let routes: ReviewRoutes

  static let keys = ["k-0000000000000001", "k-0000000000000002"]

  static func contents() throws -> FactsContents {
    let lines = keys.enumerated().map { index, key in
      """
      {"id": "f-\(index)", "key": "\(key)", "type": "action", "subtype": "tariff", "sentence": 0, \
      "span": {"start": 3, "end": 9, "text": "impose"}, "roles": {"actor": [{"entity": "us", \
      "name": "<script>U.S.", "kind": "agency"}]}, "status": "planned", "certainty": "certain", \
      "polarity": "+", "holder": "author", "rule": "r", "document": {"key": "l-a", \
      "source": "a.txt", "title": "T", "published": null}, \
      "context": {"start": 0, "end": 17, "text": "US impose duties."}}

      """
    }
    return try FactsFile.contents(Array(lines.joined().utf8), name: "sample")
  }

  static func facts() throws -> [FactRecord] { try contents().facts }

  init(against old: FactsContents? = nil) throws {
    folder = FileManager.default.temporaryDirectory.path + "/session-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try ReviewStore(file: folder + "/review.sqlite")
    session = try ReviewSession(Self.contents(), against: old, store: store, reviewer: "Ann")
    routes = ReviewRoutes(session: session)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func get(_ path: String, _ arguments: [String: String] = [:]) -> HTTPResponse {
    routes.response(to: HTTPRequest(method: "GET", path: path, arguments: arguments))
  }

  func post(_ path: String, _ body: String) -> HTTPResponse {
    routes.response(to: HTTPRequest(method: "POST", path: path, body: Array(body.utf8)))
  }

  /// The body of a decision on the first fact.
  static func decision(_ verdict: String, base: Int = 0, more: String = "") -> String {
    #"{"decisions":[{"key":"\#(keys[0])","id":"f-0","base":\#(base),"verdict":"\#(verdict)"\#(more)}]}"#
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  func json() throws -> JSONValue { try JSONValue.parse(body, name: "answer") }
}
