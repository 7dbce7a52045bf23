import DocumentModel
import Testing

/// Numbers that are names, codes, places or scores: no value may come of them.
@Suite struct NoValueTests {
  @Test(arguments: [
    "It acted under Section 301 and Section 232 of the law.",
    "The 737 MAX and the A320 stayed on the ground.", "It sells 5G gear and the iPhone X.",
    "The yard won a contract, and 12 won an appeal.", "It grew cheap pounds of beef.",
    "The line runs 24/7 in Halden.", "The plan is called Made in China 2025.",
    "Its model is the Model 3, and its rival is the S/4.", "Ola Berg, 45, is the head of the mill.",
    "He is a 45-year-old lawyer, aged 45.", "They met at 10:30 a.m. in room 12.",
    "The home side won 3-1 in the end.", "Call (202) 555-0147 or +47 22 33 44 55.",
    "Call 1-800-555-0147 at once.", "See https://example.org/2019/05/20/$500-fee for the list.",
    "Write to sales2019@example.org about it.", "The $AAPL tag was everywhere.",
    "The code is HS 8471.30, in chapter 99.", "It read Article 5 and Annex 12.",
    "The G20 and the Group of 77 met in Rome.", "The 14th Five-Year Plan was read.",
    "The dollar rose and the yuan fell.", "It is a billion-to-one chance.",
    "The version is 2.0.1 of the tool.", "The 9/11 attacks changed the law.",
    "It ran the 100m race and swam.", "The 4x4 car was sold.",
  ])
  func numbersThatAreNoValues(text: String) throws {
    var reading = try ValueReading(published: "2019-05-22")
    let found = reading.values(text).map(\.words)
    #expect(found == [], "\(text)")
  }
}
