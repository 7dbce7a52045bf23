import Comparison
import Facts
import Testing

@testable import Reporting

@Suite struct ComparisonTextTests {
  private func result() throws -> ComparisonResult {
    let old = try ExampleFacts.fact(
      "action", "antidumping", words: "may impose", id: "f-1", fields: #""status":"considered""#)
    let new = try ExampleFacts.fact(
      "action", "antidumping", words: "may impose", id: "f-2",
      roles: #""target":[{"name":"Norvik Steel"}]"#, fields: #""status":"planned""#)
    let claim = try ExampleFacts.fact(
      "claim", "statement", words: "said",
      roles: #""source":[{"name":"European Union"}]"#)
    return FactComparison(old: [old], new: [claim, new]).result
  }

  @Test func plain() throws {
    let expected = """
      a.txt  Union weighs rebar duties

        + claim statement  European Union
            │ On Monday the Union said it may impose duties on Norvik rebar.
            │                     ^^^^

        ~ action antidumping  Norvik Steel
            status        considered → planned
            roles.target  (none) → Norvik Steel
            │ On Monday the Union said it may impose duties on Norvik rebar.
            │                             ^^^^^^^^^^

      1 added, 0 removed, 1 changed, 0 unchanged

      """
    #expect(ComparisonText(try result()).text == expected)
  }

  @Test func colored() throws {
    let text = ComparisonText(try result(), color: .ansi).text
    #expect(text.contains("  \u{1b}[32m+ claim statement\u{1b}[0m  European Union\n"))
    #expect(text.contains("\u{1b}[31mconsidered\u{1b}[0m → \u{1b}[32mplanned\u{1b}[0m"))
  }

  @Test func movedShowsBothSentences() throws {
    let old = try ExampleFacts.fact("claim", "statement", words: "said")
    var new = try ExampleFacts.fact(
      "claim", "statement", words: "said", sentence: "Later it said so.", at: 100)
    new.key = "k-2"
    let text = ComparisonText(FactComparison(old: [old], new: [new]).result).text
    let head = "  > claim statement\n      because the text of the article changed\n"
    #expect(text.contains(head + "      was │ On Monday the Union said it"))
    #expect(
      text.contains("      now │ Later it said so.\n          │          ^^^^\n"))
    #expect(text.hasSuffix("0 added, 0 removed, 0 changed, 1 moved, 0 unchanged\n"))
  }

  @Test func longSentencesAreCutAroundTheWords() throws {
    let filler = String(repeating: "word ", count: 40)
    let fact = try ExampleFacts.fact(
      "claim", "denial", words: "denied it", sentence: filler + "denied it " + filler)
    let excerpt = SentenceExcerpt(of: fact, width: 40)
    // 40 wide, without the parts of words at its ends.
    #expect(excerpt.line == "…word word denied it word word…")
    let marked = zip(excerpt.line, excerpt.marks).filter { $0.1 == "^" }.map(\.0)
    #expect(String(marked) == "denied it")
  }

  @Test func hostileTextIsInertAndKeepsItsPlace() throws {
    let sentence = "A\u{1b}[2J\u{202e}\nB said\u{0} so."
    let fact = try ExampleFacts.fact("claim", "statement", words: "said", sentence: sentence)
    let excerpt = SentenceExcerpt(of: fact, width: 80)
    #expect(excerpt.line == "A␛[2J\u{FFFD} B said␀ so.")
    #expect(excerpt.marks == "         ^^^^")
  }

  @Test func aSpanOutsideOfItsSentenceIsShownWithoutMarks() throws {
    let fact = try ExampleFacts.fact("claim", "statement", words: "said", start: 500)
    #expect(SentenceExcerpt(of: fact, width: 80).marks.isEmpty)
  }

  @Test func nothingChanged() {
    let text = ComparisonText(ComparisonResult(changes: [], unchanged: 40)).text
    #expect(text == "0 added, 0 removed, 0 changed, 40 unchanged\n")
  }
}
