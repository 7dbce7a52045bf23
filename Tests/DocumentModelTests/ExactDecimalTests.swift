import DocumentModel
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("70", "70"), ("1.50", "1.5"), ("0.25", "0.25"), ("000", "0"), ("12000000000", "12000000000"),
    ("0.0001", "0.0001"),
    (
      "9999999999999999999999999999999999999",
      "9999999999999999999999999999999999999"
    ),
  ])
  func digitsReadBackPlain(text: String, plain: String) {
    #expect(ExactDecimal(digits: text.utf8)?.description == plain)
  }

  @Test(arguments: ["", ".", "1.2.3", "1,2", "-3", "1e5", "99999999999999999999999999999999999999"])
  func otherTextIsNoNumber(text: String) {
    #expect(ExactDecimal(digits: text.utf8) == nil)
  }

  @Test func productsAreExact() {
    let million = ExactDecimal(1, exponent: 6)
    #expect(ExactDecimal(digits: "34.6".utf8)?.multiplied(by: million)?.description == "34600000")
    #expect(ExactDecimal(digits: "0.1".utf8)?.multiplied(by: million) == ExactDecimal(100_000))
    #expect(ExactDecimal(Int128.max).multiplied(by: ExactDecimal(3)) == nil)
  }

  @Test func sumsAlignTheirPoints() {
    let sum = ExactDecimal(digits: "0.1".utf8)?.adding(ExactDecimal(2, exponent: -1))
    #expect(sum?.description == "0.3")
  }

  @Test func orderIsThatOfTheNumbers() {
    let numbers = [
      ExactDecimal(-5), ExactDecimal(0), ExactDecimal(1, exponent: -3), ExactDecimal(2),
      ExactDecimal(1, exponent: 60),
    ]
    #expect(numbers.shuffled().sorted() == numbers)
  }
}
