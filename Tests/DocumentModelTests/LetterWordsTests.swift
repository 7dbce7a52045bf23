import DocumentModel
import Testing

struct LetterWordsTests {
  private func words(_ text: String, hyphens: Bool = false) -> [String] {
    LetterWords.of(Array("[\(text)]".utf8)[1...].dropLast(), hyphens: hyphens)
  }

  @Test func allButLettersCuts() {
    #expect(
      words("The Anti-dumping duty on U.S. steel,\r\n2024's first")
        == ["the", "anti", "dumping", "duty", "on", "u", "s", "steel", "s", "first"])
  }

  @Test func aHyphenMayBePartOfAWord() {
    #expect(
      words("Anti-dumping duty - so called", hyphens: true)
        == ["anti-dumping", "duty", "-", "so", "called"])
  }

  @Test func lettersOutsideASCIIAreLetters() {
    #expect(words("«Péage»—Öl-Zölle") == ["péage", "öl", "zölle"])
    #expect(words("Öl-Zölle", hyphens: true) == ["öl-zölle"])
    // An accent written as a mark of its own stays with its letter.
    #expect(words("Cafe\u{301} noir") == ["café", "noir"])
  }

  @Test func marksOfPrintCut() {
    #expect(
      words("\u{201C}Norvik\u{2019}s levy\u{201D}\u{2014}a \u{2018}gift\u{2019}\u{2026}")
        == ["norvik", "s", "levy", "a", "gift"])
    // An accent on a mark goes with the mark, and one letter outside ASCII changes nothing else.
    #expect(words("tin\u{2013}\u{301}Öl") == ["tin", "öl"])
  }

  @Test func withoutLettersThereIsNothing() {
    #expect(words("").isEmpty)
    #expect(words("25 %, 3.5").isEmpty)
  }
}
