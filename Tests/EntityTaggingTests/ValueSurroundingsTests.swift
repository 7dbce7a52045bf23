import DocumentModel
import Testing

@testable import EntityTagging

@Suite struct ValueSurroundingsTests {
  /// The surroundings of what stands between brackets.
  private func around(_ marked: String) -> ValueSurroundings {
    let bytes = Array(marked.utf8)
    let start = bytes.firstIndex(of: 0x5B) ?? 0
    let end = (bytes.firstIndex(of: 0x5D) ?? 1) - 1
    return ValueSurroundings(bytes.filter { $0 != 0x5B && $0 != 0x5D }, TextSpan(start, end))
  }

  @Test(arguments: [
    "It paid [USD3]4.6 million.", "It paid [$1]'234 there.", "It paid [$1]\u{2019}234 there.",
    "It paid [$5] hundred.", "It paid [$5]-6 there.", "It paid [$5]\u{2013}6 there.",
    "It paid 1,[234 dollars] there.", "It paid 1\u{2013}[234 dollars] there.",
    "It paid two million [five dollars] there.", "It paid [$5]x there.",
  ])
  func aPartOfANumber(marked: String) { #expect(around(marked).isPartOfNumber(.money)) }

  @Test(arguments: [
    "It paid [$5], 6 times.", "It paid [$5]. 6 came.", "It paid [500 USD],100 times more.",
    "It paid [$5]\u{2014}6 times.", "It made 3 million, [$5] each.", "[$5]", "It paid [$5] a day.",
    "It has two million [$5] bills.",
  ])
  func aWholeNumber(marked: String) { #expect(!around(marked).isPartOfNumber(.money)) }

  @Test func addresses() {
    #expect(around("See https://example.org/[$500] there.").isInsideAddress)
    #expect(around("Write to sales[2019]@example.org now.").isInsideAddress)
    #expect(around("See www.example.org/[2019] now.").isInsideAddress)
    #expect(!around("It sold 5 @ [$500] each.").isInsideAddress)
  }
}
