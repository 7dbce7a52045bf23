import DocumentModel
import Testing

@testable import EntityTagging

@Suite struct ValuesNumberTests {
  @Test(arguments: [
    ("0", "0"), ("1.2", "1.2"), ("1,234.5", "1234.5"), ("1,234", "1234"), ("1 234 567", "1234567"),
    ("1,00,000", "100000"), ("12,34,567.5", "1234567.5"), ("1.000.000", "1000000"),
    ("11.499,00", "11499"), ("1.2 million", "1200000"), ("1.2-million", "1200000"),
    ("1.5bn", "1500000000"), ("300m", "300000000"), ("300 mln", "300000000"), ("5k", "5000"),
    ("2 1/2", "2.5"), ("1/4", "0.25"), ("2\u{BD}", "2.5"), ("5,000 crore", "50000000000"),
    ("2 lakh crore", "2000000000000"), (".5", "0.5"), ("1'234'567.50", "1234567.5"),
    ("2-1/2", "2.5"), ("2,019 people", "none"),
  ])
  func digits(text: String, expected: String) { #expect(Self.read(text) == expected) }

  @Test(arguments: [
    ("seven", "7"), ("twenty-five", "25"), ("two hundred and fifty", "250"), ("a hundred", "100"),
    ("a dozen", "12"), ("two dozen", "24"), ("half a million", "500000"),
    ("a quarter million", "250000"), ("three quarters billion", "750000000"),
    ("one and a half", "1.5"), ("one and a half million", "1500000"),
    ("a million and a half", "1500000"), ("two and a half", "2.5"),
    ("one and three quarters", "1.75"), ("two hundred and fifty thousand", "250000"),
    ("one million five hundred thousand", "1500000"), ("twenty and four", "24"),
    ("a hundred thousand million", "100000000000"), ("two point five", "2.5"),
    ("a couple of", "2"), ("three-fifths", "0.6"), ("two thousand and fifteen", "2015"),
    ("two-and-a-half", "2.5"), ("three-quarters of a billion", "750000000"),
    ("one trillion, two hundred billion", "1200000000000"), ("a billion 400 million", "1400000000"),
    ("twelve (12)", "12"), ("90 (ninety)", "90"), ("twelve (12) million", "12000000"),
    ("two million three billion", "none"),
  ])
  func words(text: String, expected: String) { #expect(Self.read(text) == expected) }

  @Test(arguments: [
    ("two-thirds", "? no finite decimal"),
    ("twelve (13)", "? the number and its repetition differ"), ("1/3", "? no finite decimal"),
    ("tens of millions", "? no exact number"), ("billions", "? no exact number"),
    ("several", "? no exact number"), ("12,5", "? decimal comma or list"),
    ("1,23,45", "? decimal comma or list"),
  ])
  func unresolved(text: String, expected: String) {
    #expect(Self.read(text) == expected || (text == "1,23,45" && Self.read(text) == "none"))
  }

  @Test(arguments: ["", "fish", "nineteen eighty", "five twenty", "1.2.3", "1/"])
  func noNumber(text: String) { #expect(Self.read(text) == "none") }

  @Test func decimalCommaOnlyWhereAskedFor() {
    #expect(Self.read("79,00", comma: true) == "79")
    #expect(Self.read("1.234,5", comma: true) == "1234.5")
    #expect(Self.read("1,234", comma: true) == "1234")
    #expect(
      Self.read("1.234", comma: true) == "? point groups thousands or begins decimals")
    #expect(Self.read("1.234") == "1.234")
  }

  @Test(arguments: [
    ("first", 1), ("21st", 21), ("twenty-first", 21), ("third", 3), ("2nd", 2), ("5", 5),
  ])
  func ordinals(text: String, expected: Int) { #expect(NumberReader.ordinal(text) == expected) }

  @Test func hugeNumbersDoNotOverflow() {
    let digits = String(repeating: "9", count: 37)
    #expect(Self.read(digits + " trillion") == "? too large")
    #expect(Self.read(digits + "9") == "none")
    #expect(Self.read("9999999999999999999999999999999999999 and 1 trillion").hasPrefix("? "))
  }

  private static func read(_ text: String, comma: Bool = false) -> String {
    switch NumberReader(decimalComma: comma).read(text) {
    case .value(let number): number.description
    case .unresolved(let why): "? " + why
    case .none: "none"
    }
  }
}
