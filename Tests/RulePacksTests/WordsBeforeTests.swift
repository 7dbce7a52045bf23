import Testing

@testable import RulePacks

/// What stands right before a match, told by the assertions that a pattern begins with.
@Suite("Words before a match") struct WordsBeforeTests {
  private func words(_ pattern: String) throws -> WordsBefore? {
    let vocabulary = PatternVocabulary(
      classes: WordClasses(), fragments: ["edge": #"(?<![\w.])(?<!from )"#], slots: [:],
      status: StatusCues())
    var parser = PatternParser(pattern, vocabulary)
    return WordsBefore(try parser.parse())
  }

  private func stand(_ words: WordsBefore, before place: Int, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return words.stand(before: place, in: bytes.span, from: 0)
  }

  @Test func oneOfTheWordsMustStandThere() throws {
    let words = try #require(try words(#"{=edge}(?<=according to |, said )the (?:mill|port)"#))
    #expect(stand(words, before: 13, in: "According to the mill"))
    #expect(stand(words, before: 12, in: "It is, SAID the mill"))
    #expect(!stand(words, before: 3, in: "to the mill"))
    #expect(!stand(words, before: 0, in: "the mill"))
  }

  /// "in " is the end of "within ", too, as PCRE2 has it.
  @Test func theEndOfALongerWordCounts() throws {
    let words = try #require(try words("(?<=in )a year"))
    #expect(stand(words, before: 7, in: "within a year"))
    #expect(!stand(words, before: 3, in: "on a year"))
  }

  /// Only the letters that are sure: "to " of what may be longer.
  @Test func whatCannotBeSpelledIsLeftOut() throws {
    let words = try #require(try words("(?<=[a-z] to )x"))
    #expect(stand(words, before: 6, in: "go to x"))
    #expect(!stand(words, before: 6, in: "go on x"))
  }

  @Test func aPlaceMayBeTheStartOfTheSentence() throws {
    let words = try #require(try words(#"(?<!\w)(?:(?<=^)|(?<=, )|(?<=[xy]; ))the mill"#))
    #expect(stand(words, before: 0, in: "the mill"))
    #expect(stand(words, before: 7, in: "It is, the mill"))
    #expect(stand(words, before: 6, in: "lazy; the mill"))
    #expect(!stand(words, before: 6, in: "late; the mill"))
    #expect(!stand(words, before: 3, in: "to the mill"))
    let start = try #require(try self.words("(?<=^)x"))
    #expect(stand(start, before: 0, in: "x"))
    #expect(!stand(start, before: 2, in: "a x"))
  }

  /// A date is U+E014 in masked text.
  @Test func aMaskedThingMayStandThere() throws {
    let words = try #require(try words("(?<={date} )the mill"))
    #expect(stand(words, before: 7, in: "on \u{E014} the mill"))
    #expect(!stand(words, before: 3, in: "on the mill"))
  }

  @Test(arguments: [
    "the mill", "(?<![a-z])x", "(?:(?<=a )x|y)", "(?:(?<=a )|y)x", "x(?<=a )", "(?<=[a-z])x",
  ])
  func anythingMayStandBeforeOtherPatterns(_ pattern: String) throws {
    #expect(try words(pattern) == nil)
  }
}
