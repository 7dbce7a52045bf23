import DocumentModel
import Testing

@testable import Ingestion

@Suite struct MarkdownTests {
  /// The text with its marks as `·`.
  private func blanked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for span in MarkdownMarks.spans(in: bytes) {
      for place in span.range { bytes[place] = 0x7E }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("## Duty on oats", "~~ Duty on oats"),
    ("**Norvik** Steel and _Orrin_ Motors", "~~Norvik~~ Steel and ~Orrin~ Motors"),
    (
      "The [European Commission](https://a.example/x) said",
      "The ~European Commission~~~~~~~~~~~~~~~~~~~~~~ said"
    ),
    ("[**Norvik**](u) rose", "~~~Norvik~~~~~~ rose"),
    ("![A mill](mill.jpg) Norvik", "~~~~~~~~~~~~~~~~~~~ Norvik"),
    ("> We will *not* pay", "~ We will ~not~ pay"),
    ("> ## Quoted", "~ ~~ Quoted"),
    ("5 * 3, snake_case, #1, [sic], 2 > 1", "5 * 3, snake_case, #1, [sic], 2 > 1"),
    ("- item\n* item", "- item\n* item"),
    ("Ask \\*him\\*", "Ask \\*him\\*"),
    ("```\n**code**\n```", "~~~\n**code**\n~~~"),
    ("---\ntitle: **x**\n---\n**y**", "---\ntitle: **x**\n---\n~~y~~"),
  ]) func marksAreHidden(text: String, expected: String) { #expect(blanked(text) == expected) }

  @Test func theTextStaysAsWritten() throws {
    let sandbox = try Sandbox()
    let text = "# Duty on **oats**\n\n[Canada](https://a.example) raised it.\n"
    try sandbox.write("a.md", text)
    let found = try article(sandbox.path + "/a.md")
    #expect(String(decoding: found.bytes, as: UTF8.self) == text)
    #expect(found.metadata.title == "Duty on oats")
  }
}
