import DocumentModel
import Testing

@testable import EntityTagging

@Suite struct ValuesQuantityTests {
  private func quantity(_ text: String) -> QuantityValue? {
    let parts = ValuesSample.parts(text)
    let value = ValuesSample.normalizer.value(
      kind: .quantity, parts: parts, context: ValueContext())
    if case .quantity(let quantity) = value { return quantity }
    return nil
  }

  @Test(arguments: [
    ("number=18,000;unit=tonnes", "18000 tonne"),
    ("number=1.2;scale=million;unit=barrels;per=day", "1200000 barrel a day"),
    ("number=500,000;unit=bpd", "500000 barrel a day"),
    ("number=30,000;unit=metric tons", "30000 tonne"), ("number=two;unit=companies", "2 company"),
    ("number=five;unit=-fold", "5 times"), ("multiple=doubled", "2 times"),
    ("multiple=double", "2 times"), ("multiple=halving", "0.5 times"),
    ("multiple=sevenfold", "7 times"), ("multiple=thrice", "3 times"),
  ])
  func numbers(parts: String, expected: String) {
    let value = quantity(parts)
    let rate = value?.per.map { " a " + $0 } ?? ""
    #expect("\(value?.number?.description ?? "nil") \(value?.unit ?? "")\(rate)" == expected)
  }

  @Test(arguments: [
    ("number=2;number2=3;scale2=million;unit=tonnes", "2000000 3000000"),
    ("number=900,000;number2=1;scale2=million;unit=tonnes", "900000 1000000"),
    ("number=30;number2=40;unit=vessels", "30 40"),
  ])
  func ranges(parts: String, expected: String) {
    let value = quantity(parts)
    #expect("\(value?.min?.description ?? "") \(value?.max?.description ?? "")" == expected)
    #expect(value?.number == nil)
    #expect(value?.modifier == .range)
  }
}
