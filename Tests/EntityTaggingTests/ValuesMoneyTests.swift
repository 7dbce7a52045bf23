import DocumentModel
import Testing

@testable import EntityTagging

@Suite struct ValuesMoneyTests {
  @Test(arguments: [
    ("symbol=$;number=70;scale=billion", "70000000000 USD symbol_default_US"),
    ("symbol=US$;number=1.5;scale=bn", "1500000000 USD symbol_unique"),
    ("symbol=u.s $;number=100,000", "100000 USD symbol_unique"),
    ("symbol=A$;number=190.00", "190 AUD symbol_unique"),
    ("symbol=€;number=3;scale=m", "3000000 EUR symbol_unique"),
    ("symbol=€;number=79,00", "79 EUR symbol_unique"),
    ("symbol=€;number=1.234;scale=million", "1234000 EUR symbol_unique"),
    ("symbol=EUR;number=34.6;scale=million", "34600000 EUR explicit_code"),
    ("symbol=Rs;number=5,000;scale=crore", "50000000000 INR symbol_unique"),
    ("symbol=RM;number=1.2;scale=billion", "1200000000 MYR symbol_unique"),
    ("symbol=RMB;number=500;scale=million", "500000000 CNY explicit_code"),
    ("symbol=¥;number=70;scale=billion", "70000000000 JPY word_default"),
    ("number=70;scale=billion;unit=yuan", "70000000000 CNY word_default"),
    ("number=40;scale=mln;unit=dlrs", "40000000 USD word_default"),
    ("number=40;scale=mln;unit=Canadian dlrs", "40000000 CAD word_demonym"),
    ("number=120;unit=MEUR", "120000000 EUR explicit_code"),
    ("number=two hundred;scale=million;unit=euros", "200000000 EUR word_default"),
    ("number=13;unit=cents;per=pound", "0.13 USD word_default"),
    ("number=197;unit=pence", "1.97 GBP word_default"),
    ("number=250;unit=fils", "0.25 KWD word_default"),
    ("number=thirteen;unit=dollars;cents=forty-five", "13.45 USD word_default"),
  ])
  func amounts(parts: String, expected: String) {
    let money = ValuesSample.money(parts)
    let amount = money?.amount?.description ?? "nil"
    #expect("\(amount) \(money?.currency ?? "nil") \(money?.currencyBasis ?? "nil")" == expected)
  }

  @Test(arguments: [
    ("symbol=$;number=1;number2=2;scale2=billion", "1000000000 2000000000"),
    ("symbol=€;number=20;scale=m;symbol2=€;number2=30;scale2=m", "20000000 30000000"),
    (
      "symbol=A$;number=600;scale=million;symbol2=A$;number2=750;scale2=million",
      "600000000 750000000"
    ),
    ("number=12;scale=billion;unit=yen;number2=15;scale2=billion", "12000000000 15000000000"),
    (
      "symbol=$;number=500;scale=million;symbol2=$;number2=1;scale2=billion", "500000000 1000000000"
    ),
    ("number=10;number2=20;unit2=cents", "0.1 0.2"),
    ("symbol=$;number=500,000;symbol2=$;number2=1;scale2=million", "500000 1000000"),
  ])
  func ranges(parts: String, expected: String) {
    let money = ValuesSample.money(parts)
    #expect("\(money?.min?.description ?? "") \(money?.max?.description ?? "")" == expected)
    #expect(money?.modifier == .range)
    #expect(money?.amount == nil)
  }

  @Test func rangeOutOfOrderStaysUnresolved() {
    let money = ValuesSample.money("symbol=$;number=9;scale=bn;symbol2=$;number2=3;scale2=m")
    #expect(money?.min == nil)
    #expect(money?.why == "ends of the range are out of order")
  }

  @Test func countryDecidesWhatADollarIs() {
    #expect(ValuesSample.money("symbol=$;number=5", country: "US")?.currency == "USD")
    #expect(ValuesSample.money("symbol=$;number=5", country: "CA")?.currency == "USD")
    let canadian = ValuesSample.money("symbol=$;number=5", country: "CA", localDollar: true)
    #expect(canadian?.currency == "CAD")
    #expect(canadian?.currencyBasis == "document_country")
    #expect(ValuesSample.money("symbol=US$;number=5", country: "CA")?.currency == "USD")
    let words = ValuesSample.money("number=5;unit=dollars", country: "AU", localDollar: true)
    #expect(words?.currency == "AUD")
    #expect(ValuesSample.money("symbol=Rs;number=5", country: "PK")?.currency == "PKR")
    #expect(ValuesSample.money("symbol=¥;number=5", country: "CN")?.currency == "CNY")
  }

  @Test func wordThatOnlyTheCountryDecidesStaysUnresolved() {
    let pesos = ValuesSample.money("number=5;scale=million;unit=pesos")
    #expect(pesos?.amount?.description == "5000000")
    #expect(pesos?.currency == nil)
    #expect(pesos?.why == "peso: MXN, ARS")
    #expect(ValuesSample.money("number=5;unit=pesos", country: "AR")?.currency == "ARS")
    #expect(ValuesSample.money("number=5;unit=Mexican pesos")?.currency == "MXN")
  }

  @Test func orderOfMagnitude() {
    let money = ValuesSample.money("vague=tens of millions of;unit=dollars")
    #expect(money?.modifier == .order)
    #expect(money?.amount == nil)
    #expect(money?.currency == "USD")
    #expect(money?.why == "order of magnitude only")
  }

  @Test(arguments: [
    ("about", Modifier.approx), ("nearly", .lessThan), ("up to", .atMost), ("at least", .atLeast),
    ("more than", .moreThan), ("well over", .moreThan), ("an estimated", .approx),
    ("as much as", .atMost), ("no more than", .atMost), ("some", .approx),
  ])
  func modifiers(words: String, expected: Modifier) {
    #expect(ValuesSample.money("modifier=\(words);symbol=$;number=5")?.modifier == expected)
  }

  @Test func modifierBehind() {
    #expect(ValuesSample.money("symbol=$;number=5;trail=or more")?.modifier == .atLeast)
    #expect(ValuesSample.money("symbol=$;number=10;scale=bn;trail=+")?.modifier == .atLeast)
  }

  @Test func perUnit() {
    #expect(ValuesSample.money("symbol=$;number=60;per=barrel")?.per == "barrel")
    #expect(ValuesSample.money("symbol=$;number=60;per=metric ton")?.per == "tonne")
  }

  @Test func unknownCurrencyWord() {
    let money = ValuesSample.money("number=420;scale=million;unit=markka")
    #expect(money?.amount?.description == "420000000")
    #expect(money?.currency == nil)
    #expect(money?.why == "currency not in the list: markka")
  }

  @Test func noNumberIsNoMoney() {
    #expect(ValuesSample.money("symbol=$;number=AAPL") == nil)
    #expect(ValuesSample.money("number=5") == nil)
  }

  @Test func boundsStandBesideTheAmount() {
    let nearly = ValuesSample.money("modifier=nearly;symbol=$;number=2;scale=bn")
    #expect(nearly?.amount == ExactDecimal(2, exponent: 9))
    #expect(nearly?.max == ExactDecimal(2, exponent: 9))
    #expect(nearly?.min == nil)
    #expect(ValuesSample.money("symbol=$;number=3;trail=and up")?.min == ExactDecimal(3))
  }

  @Test func signOnlyWhereSaid() {
    #expect(ValuesSample.money("minus=-;symbol=$;number=5")?.amount == ExactDecimal(-5))
    #expect(ValuesSample.money("minus=minus;number=5;unit=cents")?.amount?.description == "-0.05")
  }

  @Test func whatMayShareAScaleStaysOpen() {
    let first = ValuesSample.money("symbol=$;number=1;shared=$")
    #expect(first?.amount == nil)
    #expect(first?.why == "the scale may be that of the next amount")
  }

  @Test func twoCurrenciesAreNoRange() {
    let mixed = ValuesSample.money("number=5;unit=euros;number2=6;unit2=yuan")
    #expect(mixed?.min == nil)
    #expect(mixed?.why == "two currencies")
  }

  @Test func noCurrency() {
    let bare = ValuesSample.money("number=500;scale=million")
    #expect(bare?.amount?.description == "500000000")
    #expect(bare?.currency == nil)
    #expect(bare?.why == "no currency")
  }
}
