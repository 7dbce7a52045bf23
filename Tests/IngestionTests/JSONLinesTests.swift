import DocumentModel
import Ingestion
import Testing

@Suite struct JSONLinesTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func read(_ lines: String, limit: Int = 1 << 20) throws -> [String] {
    try sandbox.write("a.jsonl", lines)
    return readAll(sandbox.path, ReadingOptions(maxArticleBytes: limit))
  }

  @Test func aRowIsAnArticle() throws {
    try sandbox.write(
      "a.jsonl",
      #"{"id": "w/7", "text": "A\r\nB", "title": "T", "published": "2024-05-06T10:00:00Z","#
        + #" "url": "https://example.org", "publisher": "P", "language": "de", "extra": [1]}"#)
    let row = try article(sandbox.path + "/a.jsonl")
    #expect(row.source == "w/7")
    #expect(row.bytes == Array("A\nB".utf8))
    #expect(row.metadata.title == "T")
    #expect(row.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
    #expect(row.metadata.publishedBasis == .json)
    #expect(row.metadata.url == "https://example.org")
    #expect(row.metadata.publisher == "P")
    #expect(row.metadata.language == "de")
  }

  @Test func aWrongRowIsReportedAndTheRestGoesOn() throws {
    let lines = """
      {"id": 1, "text": "one"}
      {"id": 2, "text": "two"

      {"id": 3}
      {"text": "four"}
      [5]
      {"id": 6, "text": 6}
      {"id": "", "text": "seven"}
      {"id": 8, "text": ""}
      {"id": 9, "text": "nine", "published": "May 6"}
      {"id": 10, "text": "a\\u0000b"}
      {"id": 11, "text": "eleven", "title": null, "published": ""}
      """
    #expect(
      try read(lines) == [
        "1=one",
        "DIR/a.jsonl:2: not valid JSON; a row is one whole object on one line",
        #"DIR/a.jsonl:4: "text" is missing; a row needs "text""#,
        "a.jsonl:5=four",
        #"DIR/a.jsonl:6: not a JSON object; a row is {"id": ..., "text": ...}"#,
        #"DIR/a.jsonl:7: "text" is not a string"#,
        #"DIR/a.jsonl:8: "id" is empty; give each row a name of its own"#,
        "DIR/a.jsonl:9: \"text\": is empty",
        #"DIR/a.jsonl:10: "published" is not a date; write it as YYYY-MM-DD"#,
        "DIR/a.jsonl:11: \"text\": NUL byte at offset 1: binary data, not a text",
        "11=eleven",
      ])
  }

  @Test func aLongRowIsPassedOverWithoutTheNext() throws {
    let long = #"{"id": 1, "text": ""# + String(repeating: "x", count: 200_000) + "\"}\n"
    #expect(
      try read(long + #"{"id": 2, "text": "two"}"#, limit: 1000) == [
        "DIR/a.jsonl:1: the row is larger than 1000 bytes; raise --max-article-bytes to read it",
        "2=two",
      ])
  }

  @Test func rowsLongerThanAReadAreWhole() throws {
    let text = String(repeating: "lorem ", count: 40_000)
    let lines = (1...3).map { #"{"id": \#($0), "text": "\#(text)"}"# }.joined(separator: "\r\n")
    #expect(try read(lines) == (1...3).map { "\($0)=\(text)" })
  }

  @Test func theMarkBeforeTheFirstRowGoes() throws {
    #expect(try read("\u{FEFF}{\"id\": 1, \"text\": \"one\"}\n") == ["1=one"])
    #expect(try read("") == ["DIR/a.jsonl: is empty"])
  }

  @Test func rowsAreKnownByContentWhereTheNameSaysNothing() throws {
    try sandbox.write("rows", #" {"id": 1, "text": "one"}"#)
    try sandbox.write("plain", "{Note} Canada raised the duty.")
    #expect(readAll(sandbox.path + "/rows") == ["1=one"])
    #expect(readAll(sandbox.path + "/plain") == ["plain={Note} Canada raised the duty."])
  }

  private func row(_ line: String) throws -> Article {
    try sandbox.write("a.jsonl", line)
    return try article(sandbox.path + "/a.jsonl")
  }

  @Test func rowsOfScrapersAreRead() throws {
    let crawled = try row(
      #"{"maintext": "Oats.", "headline": "H", "date_publish": "2024-05-06 10:00:00", "#
        + #""url": "https://a.example/1", "source_domain": "a.example", "language": null}"#)
    #expect(crawled.source == "https://a.example/1")
    #expect(crawled.metadata.title == "H")
    #expect(crawled.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
    #expect(crawled.metadata.publisher == "a.example")
    #expect(crawled.metadata.language == "en")
    let extracted = try row(
      #"{"raw_text": "Oats.", "text": null, "date": "2024-05-06T23:30:00-05:00", "#
        + #""sitename": "Grain", "hostname": "g.example", "id": null}"#)
    #expect(extracted.source == "a.jsonl:1")
    #expect(extracted.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
    #expect(extracted.metadata.publisher == "g.example")
    #expect(try row(#"{"id": 9007199254740993, "body": "Oats."}"#).source == "9007199254740993")
  }

  @Test func aFieldIsCalledByTheNameThatTheRowGivesIt() throws {
    #expect(
      try read(#"{"content": 5}"#) == [#"DIR/a.jsonl:1: "content" is not a string"#])
    #expect(
      try read(#"{"text": "a", "date_publish": "soon"}"#) == [
        #"DIR/a.jsonl:1: "date_publish" is not a date; write it as YYYY-MM-DD"#
      ])
  }

  @Test func anArticleObjectOfOurOwnIsNoArticle() throws {
    #expect(
      try read(#"{"schema": "trade-facts/1", "document": {"id": "d-1"}, "facts": []}"#) == [
        "DIR/a.jsonl:1: holds facts, not an article; give `extract` the articles themselves"
      ])
  }
}
