import Facts
import Foundation
import Testing

/// Facts read back one article at a time.
@Suite struct ArticleRecordsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func records(_ files: [String: String], _ path: String = "") throws -> [ArticleRecord] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let records = try ArticleRecords(path: path.isEmpty ? folder.path : "\(folder.path)/\(path)")
    var all: [ArticleRecord] = []
    while let record = try records.next() { all.append(record) }
    return all
  }

  private func fact(_ key: String, _ source: String) -> String {
    #"{"id": "f-\#(key)", "key": "\#(key)", "type": "money", "subtype": "fine", "#
      + #""span": {"start": 0, "end": 2, "text": "$5"}, "document": \#(document(source))}"#
  }

  private func document(_ source: String) -> String {
    #"{"key": "l-\#(source)", "source": "\#(source)"}"#
  }

  private func object(_ source: String, _ facts: [String]) -> String {
    #"{"document": \#(document(source)), "facts": [\#(facts.joined(separator: ", "))]}"#
  }

  @Test func neighborsOfOneArticleBelongTogether() throws {
    let lines = [fact("1", "a"), "", fact("2", "a"), fact("3", "b"), fact("4", "a")]
    let read = try records(["f.jsonl": lines.joined(separator: "\n")], "f.jsonl")
    #expect(read.map { $0.facts.map(\.key) } == [["1", "2"], ["3"], ["4"]])
    let array = "[\n" + [fact("1", "a"), fact("3", "b")].joined(separator: ",\n") + "]\n"
    #expect(try records(["f.json": array], "f.json").map(\.document.source) == ["a", "b"])
  }

  @Test func aRunHasItsArticlesWithoutFactsToo() throws {
    let articles = [object("a", [fact("1", "a")]), object("b", []), object("a", [fact("1", "a")])]
    let read = try records([
      "articles.jsonl": articles.joined(separator: "\n"),
      "facts.jsonl": [fact("1", "a"), fact("1", "a")].joined(separator: "\n"),
    ])
    #expect(read.map(\.facts.count) == [1, 0, 1])
  }

  @Test func whatDoesNotFitIsSaidWithItsLine() throws {
    let error = #expect(throws: FactsError.self) {
      _ = try records([
        "articles.jsonl": object("a", [fact("1", "a")]), "facts.jsonl": fact("1", "b"),
      ])
    }
    #expect(
      "\(error, default: "")".hasSuffix(
        "facts.jsonl:1:1: the facts do not fit to articles.jsonl; make the run again"))
    let broken = #expect(throws: FactsError.self) {
      _ = try records(["f.jsonl": fact("1", "a") + "\n{\"document\": nope}"], "f.jsonl")
    }
    #expect("\(broken, default: "")".contains("f.jsonl:2:14: "))
  }
}
