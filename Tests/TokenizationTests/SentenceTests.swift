import DocumentModel
import Testing

@Suite("Sentences")
struct SentenceTests {
  /// `text` with `|` where a sentence must begin.
  @Test(arguments: [
    "Duties rose.| Exports fell!| Why?| Nobody knew.",
    "The rate is 3.5 percent.| It was 4.",
    "The U.S. Commerce Department acted.| Veldt Mobile N.V. did not.",
    "It ships to the U.S.| The firm denied it.",
    "It ships to the U.S. market by 5 p.m. on Friday.",
    "The meeting ended at 5 p.m.| He left.",
    "J. Smith met John F. Kurz.| Dr. Lee and Sen. Ortiz did not.",
    "Castellan Inc. Chief Executive Priya Raman spoke.",
    "It sued Castellan Inc.| The case goes on.",
    "Tarim Co., Ltd. said so.| However, few agreed.",
    "See No. 5 and Art. 12.| No.| That is all.",
    "The answer was No.| They left.",
    "They settled in Sept.| But Jan. 20 came.",
    "Smith v. Jones goes on.| A. B. Corp. lost.",
    "He waited... and waited.| Then…| Nothing...| The end.",
    "The firm (see p. 5.) won.| (It had lost before.)| It rests.",
    "sales of iPhone parts fell.| iPhone sales rose. not a sentence.",
    "Rates rose.| 27 firms left.| $5 was paid.| “Yes.”",
    "The site example.com is down.| Version 2.5 is out.",
    "Really?!| Yes.",
    "He left. – The rest stayed.",
  ])
  func finalMarks(marked: String) {
    expectCuts(marked)
  }

  @Test(arguments: [
    #""We accept it. We will pay," he said.| It did."#,
    #""We accept it. We will pay."| The mill did.| It rests."#,
    #"“No.” said Ruiz.| “Why?” he asked.| “Our prices cover every cost.”| The mill won."#,
    #"Norvik denied it.| "Our prices cover cost," it said.| Tarim did not."#,
    #"It spoke of “dumping. Bad dumping” at length.| No more."#,
    #"It called the plan "a gift." he wept."#,
    #"It called the plan "a gift".| He wept."#,
    #""A. B."| Said Ruiz."#,
    #""A, B," Ruiz said.| "C!"| Ruiz left."#,
    #"“He said: ‘We will. We must.’ Then he left,” she said.| It ended."#,
    #"He said that “it is over.| He meant it."#,
    #""Is it fair?" Ms. Ana Ruiz asked.| "No!" Ruiz said.| "So?"| Ruiz left and said no."#,
    #""It is."| Ruiz asked."#,
    "He called it ''fair. Very fair'' twice.| ``A. B,'' he said.",
    #"It left the U.S. "Entity List" alone."#,
    #"She read the “Foreign Affairs.” magazine."#,
  ])
  func quotationsStayWhole(marked: String) {
    expectCuts(marked)
  }

  @Test func longQuotationsAreCut() {
    let sentence = "We will pay what we owe. "
    let text = "He said: \"" + String(repeating: sentence, count: 60) + "Good.\""
    #expect(Sample.sentences(text).count == 61)
  }

  @Test(arguments: [
    "WASHINGTON, May 14 (Newswire) - The agency acted.| It won.",
    "NEW YORK, Sept. 21, 2021 (Newswire) - Halden has agreed.",
    "BEIJING -- China's ministry acted.",
    "(Trade weekly, 11 Feb 2022) -- Canada has opened a case.",
    "WASHINGTON, D.C. - The agency acted.",
  ])
  func datelinesStayInTheirSentence(marked: String) {
    expectCuts(marked)
  }

  @Test func hardWrappedLinesAreOneSentence() {
    let text = """
      WASHINGTON - Effective April 3, 2023, U.S. Customs and Border
      Protection (CBP) will detain frozen shrimp produced by Brightwater
      Foods Ltd. at all U.S. ports of entry. The order for the port
      - the third this year - is final.
      """
    let found = Sample.sentences(text)
    #expect(found.count == 2)
    #expect(found.last?.hasPrefix("The order for the port\n- the third") == true)
  }

  @Test func blankLinesEndParagraphs() {
    let document = Sample.document("It was said by\n\nofficials and\n \t\nothers.")
    #expect(document.sentences.map(\.paragraph) == [0, 1, 2])
    #expect(document.sentences.map { document.text($0.span) }.last == "others.")
  }

  private func expectCuts(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = marked.split(separator: "|").map { part in
      String(part.drop { $0 == " " })
    }
    let text = marked.split(separator: "|").joined()
    #expect(Sample.sentences(text) == expected, sourceLocation: sourceLocation)
  }
}
