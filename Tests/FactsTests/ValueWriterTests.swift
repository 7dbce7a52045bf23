import DocumentModel
import Testing

@testable import Facts

@Suite struct ValueWriterTests {
  private func written(_ value: Value) -> String {
    var json = JSONBuffer()
    json.write(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func money() {
    let plain = MoneyValue(
      amount: ExactDecimal(7, exponent: 10), currency: "USD", currencyBasis: "symbol_default_US",
      modifier: .approx, per: "year")
    #expect(
      written(.money(plain))
        == #"{"amount":"70000000000","currency":"USD","currency_basis":"symbol_default_US","#
        + #""modifier":"approx","per":"year"}"#)
    let order = MoneyValue(
      min: ExactDecimal(2, exponent: 9), currency: "USD", modifier: .order, why: "order_only")
    #expect(
      written(.money(order))
        == #"{"amount":null,"min":"2000000000","currency":"USD","modifier":"order","#
        + #""why":"order_only"}"#)
    let range = MoneyValue(
      min: ExactDecimal(15, exponent: -1), max: ExactDecimal(2), currency: "EUR",
      modifier: .range)
    #expect(
      written(.money(range)) == #"{"min":"1.5","max":"2","currency":"EUR","modifier":"range"}"#)
  }

  @Test func durationDateQuantity() {
    #expect(
      written(.duration(DurationValue(iso: "P90D"))) == #"{"iso":"P90D","modifier":"exact"}"#)
    #expect(
      written(.date(DateValue(relative: "-P1Y", why: "no publish date")))
        == #"{"iso":null,"modifier":"exact","relative":"-P1Y","why":"no publish date"}"#)
    #expect(
      written(.quantity(QuantityValue(number: ExactDecimal(18000), unit: "tonne")))
        == #"{"number":"18000","unit":"tonne","modifier":"exact"}"#)
  }
}
