import DocumentModel
import Ingestion
import Testing

@Suite struct WebArchiveTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func record(_ type: String, _ fields: [String], _ block: String, length: Int? = nil)
    -> String
  {
    let head =
      ["WARC/1.1", "WARC-Type: \(type)"] + fields
      + ["Content-Length: \(length ?? block.utf8.count)"]
    return head.joined(separator: "\r\n") + "\r\n\r\n\(block)\r\n\r\n"
  }

  private func response(_ head: String, _ body: String) -> String {
    record(
      "response", ["WARC-Target-URI: https://example.org/oats", "WARC-Date: 2024-05-07T01:02:03Z"],
      "\(head)\r\n\r\n\(body)")
  }

  private func read(_ records: [String], _ options: ReadingOptions = ReadingOptions()) throws
    -> [String]
  {
    try sandbox.write("a.warc", records.joined())
    return readAll(sandbox.path + "/a.warc", options)
  }

  @Test func pagesAndTextsAreArticles() throws {
    let html =
      "<html><body><article><h1>Oats</h1><p>Canada raised the duty on oats again, and the"
      + " mills complained about the price of grain.</p></article></body></html>"
    try sandbox.write(
      "a.warc",
      record("warcinfo", [], "software: none")
        + response("HTTP/1.1 200 OK\r\nContent-Type: text/html", html)
        + record("conversion", ["Content-Type: text/plain"], "Canada raised it."))
    let reader = ArticleReader(sources: [.path(sandbox.path + "/a.warc")])
    let page = try #require(try reader.next()?.get())
    #expect(page.source == "https://example.org/oats")
    #expect(page.metadata.url == "https://example.org/oats")
    // The day of the capture is not that of the article.
    #expect(page.metadata.published == nil)
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("Canada raised the duty on oats"))
    let text = try #require(try reader.next()?.get())
    #expect(text.source == "a.warc#3")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Canada raised it.")
    if reader.next() != nil { Issue.record("goes on after the end") }
    #expect(reader.passedOver == 1)
  }

  @Test func transferAndContentCodingAreUndone() throws {
    try sandbox.python(
      #"""
      def record(head, body):
          block = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=iso-8859-1\r\n" + head + b"\r\n" + body
          return b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n"
      text = "Zölle on oats".encode("latin-1"); packed = gzip.compress(text)
      chunks = b"5\r\n" + packed[:5] + b"\r\n%x;x=1\r\n" % len(packed[5:]) + packed[5:] + b"\r\n0\r\n\r\n"
      put("a.warc", record(b"", text) + record(b"Content-Encoding: gzip\r\n", packed)
        + record(b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunks)
        + record(b"Content-Encoding: gzip\r\n", text) + record(b"Content-Encoding: br\r\n", b"\x8b\xff\0"))
      put("b.warc.gz", b"".join(gzip.compress(record(b"", text)) for i in range(3)))
      """#)
    #expect(
      readAll(sandbox.path + "/a.warc") == (1...4).map { "a.warc#\($0)=Zölle on oats" } + [
        "DIR#5: its Content-Encoding br cannot be undone here"
      ])
    #expect(
      readAll(sandbox.path + "/b.warc.gz") == (1...3).map { "b.warc.gz#\($0)=Zölle on oats" })
  }

  @Test func otherAnswersArePassedOver() throws {
    #expect(
      try read([
        response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html", "<p>gone</p>"),
        response("HTTP/1.1 200 OK\r\nContent-Type: image/png", "\u{89}PNG"),
        record("request", [], "GET / HTTP/1.1"), record("metadata", [], "via: x"),
        response("HTTP/1.1 200 OK\r\nContent-Type: text/plain", "one"),
      ]) == ["https://example.org/oats=one"])
  }

  @Test func readingGoesOnAfterABrokenRecord() throws {
    let good = record("conversion", ["Content-Type: text/plain"], "good")
    let long = record("conversion", ["Content-Type: text/plain"], "long", length: 5000)
    let offset = good.utf8.count
    #expect(
      try read([good, long, good]) == [
        "a.warc#1=good",
        "DIR#2: the record at byte \(offset) is not as long as its Content-Length (5000 bytes)"
          + " says; reading goes on at the next record",
        "a.warc#3=good",
      ])
    let none = "WARC/1.0\r\nWARC-Type: conversion\r\n\r\nx\r\n\r\n"
    let garbage = "WARC/1.0\r\n" + String(repeating: "x", count: 3_000_000) + "\r\n\r\n"
    #expect(
      try read([none, garbage, good]) == [
        "DIR#1: the record at byte 0 has no Content-Length; reading goes on at the next record",
        "DIR#2: the record at byte \(none.utf8.count) has no Content-Length; reading goes on at the"
          + " next record",
        "a.warc#3=good",
      ])
  }

  @Test func aLargeRecordIsPassedOver() throws {
    let large = record(
      "conversion", ["Content-Type: text/plain"], String(repeating: "x", count: 300_000))
    let good = record("conversion", ["Content-Type: text/plain"], "good")
    #expect(
      try read([large, good], ReadingOptions(maxArticleBytes: 1000)) == [
        "DIR#1: the record is larger than 1000 bytes; raise --max-article-bytes to read it",
        "a.warc#2=good",
      ])
  }
}
