import Testing

@testable import RulePacks

@Suite struct WordTrieTests {
  @Test(arguments: [
    (["add", "accuse", "accused"], "(?:accused|accuse|add)"),
    // Longer words come before those that they begin with.
    (["bar", "bars", "barred", "barring"], "(?:barred|barring|bars|bar)"),
    (["no", "no longer", "nor"], "(?:no longer|nor|no)"),
    (["U.S.", "a|b"], #"(?:U\.S\.|a\|b)"#),
    ([], "(?!)"),
  ])
  func fewEndingsStandSideBySide(_ words: [String], _ regex: String) {
    #expect(WordTrie(words).regex == regex)
  }

  @Test func manyAreParted() {
    let words = ["cap", "capped", "caps", "cut", "cuts", "lift", "lifted", "lifts"]
    #expect(WordTrie(words).regex == "(?:c(?:apped|aps|ap|uts|ut)|lift(?:ed|s|))")
    let all = ["a", "aa", "ab", "ac", "ad", "ae", "af"]
    #expect(WordTrie(all).regex == "(?:a(?:a|b|c|d|e|f|))")
  }
}
