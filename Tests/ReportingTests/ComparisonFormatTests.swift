import Comparison
import Facts
import Testing

@testable import Reporting

/// The forms of a comparison besides the plain text.
@Suite("Forms of a comparison") struct ComparisonFormatTests {
  /// Text that would be something else than text in a page, a table or a terminal.
  private static let hostile =
    "The Union said <script>alert(1)</script> ![x](http://evil.example/) @all \u{202E}gniht\u{7}."

  private func hostileResult() throws -> ComparisonResult {
    let fact = try ExampleFacts.fact(
      "claim", "statement", words: "said", sentence: Self.hostile,
      roles: #""source":[{"name":"<b>Union</b> | **x**"}]"#,
      title: #""<img src=x onerror=alert(1)>""#)
    return FactComparison(old: [], new: [fact]).result
  }

  private func edited() throws -> ComparisonResult {
    let old = try ExampleFacts.fact(
      "action", "tariff", words: "may impose", id: "f-1",
      sentence: "The Union may impose duties on rebar, it said.", fields: #""status":"considered""#)
    var new = try ExampleFacts.fact(
      "action", "tariff", words: "will impose", id: "f-2",
      sentence: "The Union will impose duties on rebar, it said.", fields: #""status":"announced""#)
    new.key = "k-2"
    return FactComparison(old: [old], new: [new]).result
  }

  @Test func aPageHoldsTextAlone() throws {
    let page = ComparisonPage(try hostileResult()).html
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("<b>Union"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(!page.unicodeScalars.contains("\u{7}"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("1 added, 0 removed, 0 changed, 0 unchanged, 0 not shown"))
  }

  @Test func markdownHoldsTextAlone() throws {
    let text = ComparisonMarkdown(try hostileResult()).text
    #expect(text.contains(#"\<script\>alert(1)\</script\>"#))
    #expect(text.contains(#"!\[x\](http\://evil.example/)"#))
    #expect(text.contains(#"\@<!-- -->all"#))
    #expect(text.contains(#"\<b\>Union\</b\> \| \*\*x\*\*"#))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func markdownReadsAsTextWhereNothingCounts() throws {
    let words = try ExampleFacts.fact(
      "claim", "statement", words: "said", sentence: "A U.S.-based (listed) firm said: pay 3.5%.")
    let text = ComparisonMarkdown(FactComparison(old: [words], new: []).result).text
    #expect(text.contains("  > A U.S.-based (listed) firm **said**: pay 3.5%.\n"))
    let list = try ExampleFacts.fact(
      "claim", "statement", words: "said", sentence: "12. He said www.evil.example")
    let listed = ComparisonMarkdown(FactComparison(old: [list], new: []).result).text
    #expect(listed.contains("  > 12\\. He **said** www\\.evil.example\n"))
  }

  @Test func markdownTellsGainsAndLossesWorstFirst() throws {
    let lost = try ExampleFacts.fact("claim", "denial", words: "said")
    let gained = try ExampleFacts.fact("money", "fine", words: "duties")
    let text = ComparisonMarkdown(FactComparison(old: [lost], new: [gained]).result).text
    #expect(text.hasPrefix("## 1 gain, 1 loss\n\n0 unchanged, 0 not shown.\n"))
    let lostAt = try #require(text.firstRange(of: "### Lost\n\n* **claim denial**"))
    let gainedAt = try #require(text.firstRange(of: "### Gained\n\n* **money fine**"))
    #expect(lostAt.lowerBound < gainedAt.lowerBound)
    #expect(text.contains("  > On Monday the Union **said** it may impose duties"))
  }

  @Test func markdownStaysBelowTheLimitOfAHost() throws {
    let fact = try ExampleFacts.fact("claim", "statement", words: "said")
    let facts = (0..<2000).map { number in
      var copy = fact
      copy.key = "k-\(number)"
      return copy
    }
    let text = ComparisonMarkdown(FactComparison(old: facts, new: []).result).text
    #expect(text.unicodeScalars.count < 65_536)
    #expect(text.contains(" more; see the whole comparison."))
  }

  @Test func anEditedSentenceShowsItsWords() throws {
    let text = ComparisonText(try edited()).text
    #expect(text.contains("      was │ The Union [-may-] impose duties on rebar, it said.\n"))
    #expect(text.contains("      now │ The Union {+will+} impose duties on rebar, it said.\n"))
    let colored = ComparisonText(try edited(), color: .ansi).text
    #expect(colored.contains("The Union \u{1b}[31mmay\u{1b}[0m impose"))
  }

  @Test func wideTerminalsShowBothSentencesSideBySide() throws {
    let text = ComparisonText(try edited(), width: 130).text
    #expect(
      text.contains(
        "The Union [-may-] impose duties on rebar, it said.           │ The Union {+will+} impose"))
  }

  @Test func countsByTypeAndCause() throws {
    let text = ComparisonCounts(try edited()).text
    let expected = """
                added  removed  changed    moved
      action        ·        ·        1        ·

      because
        1  the text of the article changed

      0 added, 0 removed, 1 changed, 0 unchanged

      """
    #expect(text == expected)
  }
}

@Suite struct WordDiffTests {
  @Test func whatIsCommonStays() {
    let diff = WordDiff("a 25% duty on oats", "a 30% duty on all oats")
    #expect(
      diff.old == [
        .init(text: "a", isChanged: false), .init(text: "25%", isChanged: true),
        .init(text: "duty on oats", isChanged: false),
      ])
    #expect(
      diff.new == [
        .init(text: "a", isChanged: false), .init(text: "30%", isChanged: true),
        .init(text: "duty on", isChanged: false), .init(text: "all", isChanged: true),
        .init(text: "oats", isChanged: false),
      ])
  }

  @Test func longDeltasAreShownFromTheFirstDifference() {
    let delta = FieldDelta(
      path: "roles.content", from: .string("the Union may impose a duty of 25 percent"),
      to: .string("the Union may impose a duty of 30 percent"))
    let sides = DeltaText.sides(delta, width: 20)
    #expect(sides.from == "… of 25 percent")
    #expect(sides.to == "… of 30 percent")
    #expect(DeltaText.sides(delta, width: 60).from == "the Union may impose a duty of 25 percent")
  }
}
