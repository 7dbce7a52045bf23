import DocumentModel
import Testing

@testable import Ingestion

@Suite struct FragmentTests {
  private func text(_ html: String) -> String {
    String(decoding: HTMLFragment.text(of: Array(html.utf8)), as: UTF8.self)
  }

  @Test func blocksAreParagraphs() {
    #expect(
      text(
        "<h2>Oats</h2><p>Canada <b>raised</b>\n the&nbsp;duty.</p>It did.<ul><li>One<li>Two</ul>")
        == "Oats\n\nCanada raised the duty.\n\nIt did.\n\n- One\n- Two")
    #expect(text("one<br>two<br/><br/>three") == "one\ntwo\n\nthree")
    #expect(text("<script>x()</script><style>p{}</style>a &amp; b &lt;c&gt;") == "a & b <c>")
    #expect(text("plain words") == "plain words")
    #expect(text("") == "")
    #expect(text("<p> </p><div></div>") == "")
  }

  @Test func deepNestingIsAnError() throws {
    let deep = String(repeating: "<div>", count: 5000) + "Canada raised the duty on oats on Monday."
    let place = FilePlace(path: FilePath("a"), location: "a", source: "a")
    let made = PageArticle.made(of: Array(deep.utf8), place, declaredCharset: nil, url: nil)
    guard case .failure(let error) = made else { return #expect(Bool(false)) }
    #expect(error.stage == .limit)
    #expect(text(deep) == "")
  }

  @Test func aPageWithoutTextIsAnError() throws {
    let place = FilePlace(path: FilePath("a"), location: "a", source: "a")
    let page = Array("<html><body><nav><a href=/>Home</a></nav></body></html>".utf8)
    let made = PageArticle.made(of: page, place, declaredCharset: nil, url: nil)
    guard case .failure(let error) = made else { return #expect(Bool(false)) }
    #expect(error.stage == .parse)
    #expect(error.message.hasPrefix("holds no article"))
  }

  /// Entities that stand for entities are not expanded, and nothing outside is loaded.
  @Test func entitiesOfThePageStayAsTheyAre() {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <p>Canada raised the duty &b; &c; on oats.</p>
      """
    #expect(!text(bomb).contains("xxxxxxxxxx") && !text(bomb).contains("root:"))
  }

  @Test(arguments: [
    ("2024-05-06T23:40:00-05:00", "2024-05-06"), ("2024/5/6", "2024-05-06"),
    ("20240506", "2024-05-06"), ("Mon, 06 May 2024 10:00:00 GMT", "2024-05-06"),
    ("Published: May 6th, 2024 at 10:15", "2024-05-06"), ("6. Sept. 2024", "2024-09-06"),
    ("6-May-2024 10:00 +0200", "2024-05-06"), ("20240506T230000Z", "2024-05-06"),
    ("06.05.2024", "2024-05-06"), ("25/12/2024", "2024-12-25"), ("05/06/2024", "none"),
    ("2024-13-45", "none"), ("May 2024", "none"), ("1714990800", "none"),
  ]) func writtenDatesAreRead(text: String, expected: String) {
    #expect(WrittenDate.day(in: text)?.description ?? "none" == expected)
  }
}
