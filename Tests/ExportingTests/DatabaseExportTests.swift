import Exporting
import Facts
import Foundation
import Storage
import Testing

@Suite struct DatabaseExportTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func export(_ articles: [ArticleRecord], _ name: String = "a.sqlite") throws -> String {
    let file = "\(scratch.path)/\(name)"
    let export = try DatabaseExport(file: file)
    for article in articles { try export.add(article) }
    try export.finish()
    return file
  }

  private func rows(_ file: String, _ sql: String) throws -> [String] {
    let statement = try Database(file: file, isReadOnly: true).statement(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  /// Two claims that answer each other, the second inside the first.
  private func claims() throws -> ArticleRecord {
    let first = Sample.fact(
      "claim", "accusation", 0, "The", key: "k-3",
      roles: #"{"source": [\#(Sample.company(22, "Harbor Metals"))], "#
        + #""answered_by": [{"fact": "k-4"}]}"#, more: #", "content_certainty": "unknown""#)
    let second = Sample.fact(
      "claim", "denial", 4, "Port", key: "k-4",
      roles: #"{"source": [{"source_type": "unattributed"}], "responds_to": [{"fact": "k-3"}], "#
        + #""about": [{"fact": "k-elsewhere"}]}"#, holder: #"{"fact": "k-3"}"#)
    return try Sample.article([first, second, Sample.fine])
  }

  @Test func theDatabaseIsWholeAndItsKeysLeadSomewhere() throws {
    let file = try export([try claims(), try claims()])
    #expect(try rows(file, "PRAGMA integrity_check") == ["ok"])
    #expect(try rows(file, "PRAGMA foreign_key_check").isEmpty)
    #expect(try rows(file, "PRAGMA user_version") == ["1"])
    // An article that is there twice keeps its own rows.
    #expect(try rows(file, "SELECT count(*) FROM facts") == ["6"])
    #expect(
      try rows(file, "SELECT holder FROM facts ORDER BY id") == [
        "NULL", "1", "NULL", "NULL", "4", "NULL",
      ])
    #expect(
      try rows(file, "SELECT answered_by FROM v_claims WHERE fact IN (1, 4)")
        == ["denial: Port", "denial: Port"])
    #expect(
      try rows(file, "SELECT filler_key FROM roles WHERE role = 'about' AND fact = 2")
        == ["k-elsewhere"])
    #expect(try rows(file, "SELECT target FROM v_measures LIMIT 1") == ["Harbor Metals"])
  }

  @Test func theSameFactsGiveTheSameBytes() throws {
    let first = try Data(contentsOf: URL(fileURLWithPath: export([try claims()], "1.db")))
    let second = try Data(contentsOf: URL(fileURLWithPath: export([try claims()], "2.db")))
    #expect(first == second)
  }

  @Test func hostileTextIsThereExactly() throws {
    let title = "=HYPERLINK(\"x\")'; DROP TABLE facts; -- \u{202E}<script>\u{7}"
    let file = try export([
      try Sample.article([Sample.fine], title: title, sentence: title + " Harbor")
    ])
    #expect(try rows(file, "SELECT title FROM documents") == [title])
    #expect(try rows(file, "SELECT text FROM sentences") == [title + " Harbor"])
    let hits = "SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH 'harbor'"
    #expect(try rows(file, hits) == ["1"])
  }
}
