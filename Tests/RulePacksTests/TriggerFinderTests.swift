import Testing

@testable import RulePacks

/// What must occur in whatever a pattern matches and looks at, in order.
@Suite("Needs of patterns") struct TriggerFinderTests {
  private func needs(_ pattern: String) throws -> [Set<String>] {
    let vocabulary = PatternVocabulary(
      classes: WordClasses(), fragments: ["mods": "(?:(?:new|big) ){0,3}?"], slots: [:],
      status: StatusCues())
    var parser = PatternParser(pattern, vocabulary)
    return TriggerFinder().candidates(try parser.parse()).map(\.words)
  }

  @Test(arguments: [
    ("impose (?:a )?duty", [["impose"], ["duty"]]),
    // A group that may be left out ends with a space, or the space before it does.
    ("impose {=mods}(?:duty|tariff)", [["impose"], ["duty", "tariff"]]),
    ("year[- ]end", [["year"], ["end"]]),
    // One word or two: with what both begin.
    ("(?:duty|counter-?tariffs)", [["duty", "counter", "countertariffs"]]),
    // Words that may be parts of longer ones are none.
    ("im(?:[a-z]+)?posed", []),
    // With a digit behind it, `q` is another word.
    ("q[1-4] results", [["results"]]),
    // What is looked at behind the match must occur, too; "on" might be "once".
    (#"duties(?= on\b)"#, [["duties"], ["on"]]),
    ("duties(?= on steel)", [["duties"], ["on"]]),
    ("duties(?= on)", [["duties"]]),
    ("duties(?! on steel)", [["duties"]]),
  ])
  func needsStandInOrder(_ pattern: String, _ words: [[String]]) throws {
    #expect(try needs(pattern) == words.map(Set.init))
  }
}
