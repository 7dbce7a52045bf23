import DocumentModel
import Ingestion
import Testing

@Suite struct TextFileTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func read(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws
    -> [String]
  {
    try sandbox.write("a.txt", bytes)
    return readAll(sandbox.path, options)
  }

  @Test func theMarkGoesAndLineEndsBecomeLF() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("one\r\ntwo\rthree\r\n\r\n".utf8)
    #expect(try read(bytes) == ["a.txt=one\ntwo\rthree\n\n"])
  }

  @Test func whatIsNoTextIsAnErrorWithItsPlace() throws {
    #expect(
      try read(Array("é\ncd".utf8) + [0xE9, 0x20]) == [
        "DIR/a.txt:2:3: not UTF-8 at byte offset 5 (0xE9); save it as UTF-8"
      ])
    #expect(
      try read([0x61, 0x00, 0x62]) == [
        "DIR/a.txt:1:2: NUL byte at offset 1: binary data, not a text"
      ])
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}"])
  func anEmptyFileIsAnError(text: String) throws {
    #expect(try read(Array(text.utf8)) == ["DIR/a.txt: is empty"])
  }

  @Test func theLimitIsThatOfTheFile() throws {
    let options = ReadingOptions(maxArticleBytes: 5)
    #expect(try read(Array("12345".utf8), options) == ["a.txt=12345"])
    #expect(
      try read(Array("123456".utf8), options) == [
        "DIR/a.txt: the article is larger than 5 bytes; raise --max-article-bytes to read it"
      ])
  }

  @Test func aLargeFileIsReadWhole() throws {
    let bytes = [UInt8](repeating: 0x78, count: 300_001)
    try sandbox.write("a.txt", bytes)
    #expect(try article(sandbox.path + "/a.txt").bytes == bytes)
  }

  @Test func theTitleIsAFirstLineThatStandsAlone() throws {
    func title(_ text: String) throws -> String? {
      try sandbox.write("a.txt", text)
      return try article(sandbox.path + "/a.txt").metadata.title
    }
    #expect(try title("Duty on oats\n\nCanada raised it.\n") == "Duty on oats")
    #expect(try title("\n# Duty on oats \n \nCanada raised it.\n") == "Duty on oats")
    #expect(try title("Duty on oats\nCanada raised it.\n") == nil)
    #expect(try title("Duty on oats\n\n") == nil)
    #expect(try title(String(repeating: "word ", count: 80) + "\n\nNext.\n") == nil)
  }

  @Test func frontMatterGivesMetadataAndStaysInTheText() throws {
    let text = """
      ---
      title: "Oats: a new duty"
      date: 2024-05-06
      url: https://example.org/oats
      publisher: Grain Weekly
      tags: oats
      ---

      Canada raised the duty.
      """
    try sandbox.write("a.md", text)
    let found = try article(sandbox.path + "/a.md")
    #expect(found.metadata.title == "Oats: a new duty")
    #expect(found.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
    #expect(found.metadata.publishedBasis == .frontMatter)
    #expect(found.metadata.url == "https://example.org/oats")
    #expect(found.metadata.publisher == "Grain Weekly")
    #expect(String(decoding: found.bytes, as: UTF8.self) == text)
  }

  @Test func anUnclosedOrUndatedHeadIsNoDate() throws {
    try sandbox.write("a.txt", "---\ndate: 2024-05-06\nText goes on.\n")
    #expect(try article(sandbox.path + "/a.txt").metadata.published == nil)
    try sandbox.write("a.txt", "---\ndate: May 6\n---\nText.\n")
    let found = try article(sandbox.path + "/a.txt")
    #expect(found.metadata.published == nil)
    #expect(found.metadata.publishedBasis == .none)
  }

  @Test func whatCannotBeReadIsRefusedByName() throws {
    try sandbox.write("a.docx", "PK")
    #expect(
      readAll(sandbox.path + "/a.docx") == [
        "DIR: is a word processor's file, which cannot be read; save it as text, HTML or PDF"
      ])
    #expect(readAll(sandbox.path + "/a.docx", ReadingOptions(format: .text)).count == 1)
  }

  @Test func pagesAreKnownByContentWhereTheNameSaysNothing() throws {
    let body =
      "<body><p>Canada will raise the duty on oats to 8 percent on May 1, it said.</p></body>"
    for start in ["<!DOCTYPE html>\n<html>", "<HTML>", "<?xml version=\"1.0\"?>\n<html>"] {
      try sandbox.write("page", start + body)
      #expect(
        readAll(sandbox.path + "/page") == [
          "page=Canada will raise the duty on oats to 8 percent on May 1, it said.\n"
        ])
    }
  }
}
