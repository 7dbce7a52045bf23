import Testing

/// Texts on which a slow step would take minutes.
@Suite("Large texts")
struct LargeTextTests {
  @Test func oneLineOfFiveMegabytes() {
    let text = String(repeating: "Duties rose by 5% in the U.S. market. ", count: 130_000)
    let document = Sample.document(text)
    #expect(document.sentences.count == 130_000)
    #expect(document.tokens.count == 130_000 * 10)
  }

  @Test(arguments: [
    "\"", "“", "‘", "'", "!", ")", ".\" ", "\".\")", "- ", "(", "a\n", "\n- a", "’ ",
  ])
  func rowsOfMarks(mark: String) {
    let document = Sample.document(String(repeating: mark, count: 50_000))
    #expect(document.sentences.last?.tokens.upperBound == document.tokens.count)
  }
}
