import Testing

@testable import RulePacks

/// With which words and things a match can begin.
@Suite("Beginnings of patterns") struct StartFinderTests {
  private func start(_ pattern: String) throws -> StartFinder.Start? {
    let vocabulary = PatternVocabulary(
      classes: WordClasses(), fragments: ["sign": "(?:usd|rs)"], slots: [:], status: StatusCues())
    var parser = PatternParser(pattern, vocabulary)
    let branches = try parser.parse()
    #expect(branches.count == 1)
    return StartFinder.start(of: branches[0], closed: WordStart.needsEndAssertion(branches[0]))
  }

  @Test(arguments: [
    ("accus(?:ed|es) of", ["accused", "accuses"]),
    ("(?:an?|the) duty", ["a", "an", "the"]),
    ("(?:the )?duty", ["the", "duty"]),
    // A hyphen ends a word, whether it is sure to be there or not.
    ("year[- ]end", ["year"]),
    ("mid-?year", ["mid", "midyear"]),
    // A period ends a word of two letters, but not one of one.
    (#"jan\.? 5"#, ["jan"]),
    (#"u\.s\.? duties"#, ["u.s", "u.s."]),
    ("china's", ["china"]),
    ("don't say", ["don't"]),
    // Digits that touch a word make another word, which is always tried.
    ("{=sign} ?[0-9]+", ["usd", "rs"]),
    ("q[1-4]", ["q"]),
    // What is only looked at does not count.
    (#"(?<![\w])(?!from )(?:to|by) sea"#, ["to", "by"]),
    // A mark, a digit: no word.
    (#"(?:\$|[0-9]+|about) 5"#, ["about"]),
  ])
  func wordsAreSpelledUpToTheEndOfTheFirstToken(_ pattern: String, _ words: [String]) throws {
    let found = try start(pattern)
    #expect(found?.words == Set(words))
    #expect(found?.kinds == 0)
  }

  /// Any word with a capital, where no case is folded and words before it are of the kind, too.
  @Test func capitalsCount() throws {
    let name = try start("(?:the|(?-i:(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)) said")
    #expect(name?.capitals == true)
    #expect(name?.words == ["the"])
    #expect(try start("(?-i:[A-Z]?[a-z]+) said") == nil)
    #expect(try start("(?:the|a) mill")?.capitals == false)
  }

  @Test func thingsCount() throws {
    let found = try start("(?:the )?{actor:agency|company} said")
    #expect(found?.words == ["the"])
    #expect(found?.kinds == SlotKind.agency.bit | SlotKind.company.bit)
  }

  @Test(arguments: [
    // Any word, also as what follows something that may be left out.
    "[a-z]+ said", "(?:the )?[A-Z]{3}", "{~gap 1-3} said", "{content:~clause}", "[^ ]+",
    // A class that reaches over letters.
    "[!-~] said",
    // Nothing at all.
    "(?:duty)?",
    // Words that go on as often as one likes.
    "(?:re)+imposed",
  ])
  func whatCanBeginWithAnyWordHasNoStart(_ pattern: String) throws {
    #expect(try start(pattern) == nil)
  }
}
