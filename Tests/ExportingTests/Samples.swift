import Facts
import Foundation

/// An article with facts, made from a few words.
enum Sample {
  /// - Parameter facts: lines of `--format facts`, without `document` and `context`.
  static func article(
    _ facts: [String], title: String = "Harbor fees rise", source: String = "harbor.txt",
    sentence: String = "The Port Office fined Harbor Metals."
  ) throws -> ArticleRecord {
    let document = JSONValue.object([
      JSONMember("key", .string("l-1")), JSONMember("source", .string(source)),
      JSONMember("title", .string(title)), JSONMember("published", .string("2024-05-06")),
    ])
    let context = JSONValue.object([
      JSONMember("start", .number("0")),
      JSONMember("end", .number(String(sentence.unicodeScalars.count))),
      JSONMember("text", .string(sentence)),
    ])
    let lines = try facts.map { fact in
      let members = try JSONValue.parse(Array(fact.utf8), name: "fact").members
      return JSONValue.object(
        members + [JSONMember("document", document), JSONMember("context", context)]
      ).compact
    }
    let records = try FactsFile.read(
      Array(lines.joined(separator: "\n").utf8), name: "facts")
    return ArticleRecord(document: records[0].document, facts: records)
  }

  static func fact(
    _ type: String, _ subtype: String, _ start: Int, _ words: String, key: String,
    roles: String = "{}", more: String = "", certainty: String = "certain",
    holder: String = #""author""#
  ) -> String {
    let end = start + words.unicodeScalars.count
    return #"{"id": "f-\#(key)", "key": "\#(key)", "type": "\#(type)", "subtype": "\#(subtype)", "#
      + #""sentence": 0, "span": {"start": \#(start), "end": \#(end), "text": "\#(words)"}, "#
      + #""roles": \#(roles)\#(more), "certainty": "\#(certainty)", "polarity": "+", "#
      + #""holder": \#(holder), "confidence": "high", "rule": "r.\#(subtype)"}"#
  }

  /// A filler that is a company.
  static func company(_ start: Int, _ words: String) -> String {
    let id = "x-company:" + words.lowercased().replacingOccurrences(of: " ", with: "-")
    let end = start + words.unicodeScalars.count
    return #"{"entity": "\#(id)", "name": "\#(words)", "kind": "company", "form": "name", "#
      + #""span": {"start": \#(start), "end": \#(end), "text": "\#(words)"}}"#
  }

  /// In the sentence of `article`.
  static let fine = fact(
    "action", "sanctions_designation", 16, "fined", key: "k-1",
    roles: #"{"target": [\#(company(22, "Harbor Metals"))]}"#, more: #", "status": "in_effect""#)
}

/// A folder of its own, removed afterwards.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
