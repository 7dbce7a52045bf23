import DocumentModel

@testable import EntityTagging

/// Short forms for the value tests.
enum ValuesSample {
  /// A few rows in the form of `Rules/lists/currencies.tsv`.
  static let currencies = CurrencyTable(
    rows: [
      ("USD", "US dollar", "US$|$|USD", "dollar|dollars|U.S. dollars|US dollars", "cent|cents", ""),
      ("EUR", "euro", "€|EUR", "euro|euros", "cent|cents", ""),
      ("GBP", "pound sterling", "£|GBP", "pound|pounds|sterling", "penny|pence|p", ""),
      ("JPY", "Japanese yen", "¥|JP¥|JPY", "yen|Japanese yen", "sen", ""),
      ("CNY", "Chinese yuan", "¥|CN¥|CNY|RMB", "yuan|renminbi", "jiao|fen", ""),
      ("INR", "Indian rupee", "₹|Rs|INR", "rupee|rupees", "paisa|paise", ""),
      ("PKR", "Pakistani rupee", "Rs|PKR", "Pakistani rupees", "paisa", ""),
      ("CAD", "Canadian dollar", "C$|CAD", "Canadian dollars|Canadian dollar", "cent|cents", ""),
      ("AUD", "Australian dollar", "A$|AUD", "Australian dollars", "cent|cents", ""),
      ("MYR", "Malaysian ringgit", "RM|MYR", "ringgit|Malaysian ringgit", "sen", ""),
      (
        "MXN", "Mexican peso", "MXN", "Mexican pesos|pesos|peso", "centavo",
        "peso=ctx_country"
      ),
      ("ARS", "Argentine peso", "ARS", "Argentine pesos", "centavo", ""),
      ("KWD", "Kuwaiti dinar", "KWD|KD", "Kuwaiti dinars", "fils", ""),
    ].map {
      [
        "code": $0.0, "name": $0.1, "symbols": $0.2, "names": $0.3, "subunits": $0.4,
        "ambiguous": $0.5,
      ]
    })

  /// A few rows in the form of `Rules/lists/holidays.tsv`.
  static let holidays = [
    ("Christmas Day", "12-25"), ("New Year's Day", "1-1"), ("Labor Day", "first Mon 9"),
    ("Thanksgiving", "fourth Thu 11"), ("Memorial Day", "last Mon 5"), ("Easter", "moon"),
  ].map { ["names": $0.0, "day": $0.1] }

  static let normalizer = ValueNormalizer(currencies: currencies, holidays: holidays)

  /// `name=text` captures divided by `;`.
  static func parts(_ text: String) -> [(name: String, text: [UInt8])] {
    text.split(separator: ";").map { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(sides[0]), Array((sides.count > 1 ? sides[1] : "").utf8))
    }
  }

  static func money(
    _ text: String, country: String? = nil, localDollar: Bool = false
  ) -> MoneyValue? {
    let context = ValueContext(documentCountry: country, dollarIsLocal: localDollar)
    let value = normalizer.value(kind: .money, parts: parts(text), context: context)
    if case .money(let money) = value { return money }
    return nil
  }

  static func percent(_ text: String) -> PercentValue? {
    let value = normalizer.value(kind: .percent, parts: parts(text), context: ValueContext())
    if case .percent(let percent) = value { return percent }
    return nil
  }

  static func duration(_ text: String) -> DurationValue? {
    let value = normalizer.value(kind: .duration, parts: parts(text), context: ValueContext())
    if case .duration(let duration) = value { return duration }
    return nil
  }

  static func date(
    _ text: String, published: String? = nil, country: String? = nil, before: String = "",
    after: String = ""
  ) -> DateValue? {
    let context = ValueContext(
      published: published.flatMap { CalendarDate(iso: $0) }, outletCountry: country,
      before: Array(before.utf8), after: Array(after.utf8))
    let value = normalizer.value(kind: .date, parts: parts(text), context: context)
    if case .date(let date) = value { return date }
    return nil
  }
}
