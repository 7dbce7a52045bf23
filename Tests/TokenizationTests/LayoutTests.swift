import DocumentModel
import Testing

@Suite("Layout")
struct LayoutTests {
  @Test(arguments: [
    ("EU adopts sanctions, keeps cap\n\nThe bloc acted. It won.", "hbb"),
    ("Will tariffs bite?\n\nThey will.", "hb"),
    ("A first paragraph that is a sentence.\n\nThey will.", "bb"),
    ("One line alone without a mark", "b"),
    (
      "Title here\n\nPress release, 9 October 2024\n\nIt acted.\n\nNotes to editors\n\nIt won.",
      "hhbhb"
    ),
    ("Commerce adds Castellan Inc.\n\nIt acted.", "hb"),
    (
      "Title\n\nThese were listed:\n\n- Acme Ltd.\n- Bolt GmbH\n* Kurz\n• Voss\n\nIt acted.",
      "hb****b"
    ),
    ("Title\n\nListed:\n1. Acme was fined. It paid.\n2. Bolt was not.", "hb***"),
    ("Title\n\nThese two are listed\n- Acme Ltd.\n- Bolt GmbH", "hh**"),
    ("Title\n\n(a) Acme\n\n(b) Bolt", "h**"),
    ("Title\n\n2019 was bad. None grew\n\nlower line", "hbbb"),
    ("The duty rose. Exports fell by half\n\nIt acted.", "bbb"),
    ("Deal done? Not yet\n\nIt acted.", "hhb"),
    ("Makers Look to U.S. In Search of Buyers\n\nIt acted.", "hb"),
    ("Title\n\n“So it ends”\n\n(Reporting by A. Voss)", "hbb"),
  ])
  func kinds(text: String, kinds: String) {
    #expect(Sample.kinds(text) == kinds)
  }

  @Test func linesOfAnUnwrappedTextAreParagraphs() {
    let long = String(repeating: "The duty was raised again by a tenth of the price, ", count: 6)
    let document = Sample.document("A headline without mark\n\(long)he said.\nShort one, he said.")
    #expect(document.sentences.map(\.paragraph) == [0, 1, 2])
    #expect(document.sentences.map(\.kind) == [.heading, .body, .body])
  }

  @Test func aShortLineBeforeWrappedTextStandsAlone() {
    let text = """
      What changes now

      Main points
      The order covers frozen shrimp and prawns from four ports of the
      coast, and it will hold until the agency has ended its review.
      """
    #expect(Sample.kinds(text) == "hhb")
  }

  @Test func aWrappedItemStaysOneItem() {
    let text = """
      The order names these three firms, of which two have said they will appeal:
      - Orlanta Trading FZE, based in Dubai, for the supply of engines and of the
        parts that they need
      - Petrov Aero
      """
    #expect(Sample.kinds(text) == "b**")
    #expect(Sample.sentences(text)[1].hasSuffix("that they need"))
  }

  @Test func everyTokenBelongsToOneSentence() {
    let text = "T\n\nA. B? \"C.\" D\n- e\n- f\n\n“G.\n\n“H.” i … J.)"
    let document = Sample.document(text)
    var next = 0
    for sentence in document.sentences {
      #expect(sentence.tokens.lowerBound == next)
      next = sentence.tokens.upperBound
      #expect(sentence.span.start == document.tokens[sentence.tokens.lowerBound].span.start)
      #expect(sentence.span.end == document.tokens[next - 1].span.end)
    }
    #expect(next == document.tokens.count)
  }
}
