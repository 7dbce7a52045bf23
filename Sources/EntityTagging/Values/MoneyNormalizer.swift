import DocumentModel

/// Captures: `modifier`, `symbol` (before the number), `number`, `scale`, `unit` (sign, code or
/// word after it), `symbol2`, `number2`, `scale2`, `unit2` (end of a range), `cents` (subunits
/// after the unit), `vague` ("tens of millions of"), `minus`, `per`, `trail`, `shared` (the sign of
/// a later amount whose scale may be meant here too: "$1 and $2 billion").
///
/// A range whose left end has no scale takes that of the right end: "$1-2 billion". A bound is in
/// `min` or `max` as well as in `amount`.
struct MoneyNormalizer: Sendable {
  /// Why an amount has no currency: the text gives none.
  static let noCurrency = "no currency"

  let currencies: CurrencyTable

  func value(_ parts: ValueParts, _ context: ValueContext) -> MoneyValue? {
    let country = context.documentCountry
    let dollars = context.dollarIsLocal ? context.outletCountry ?? country : nil
    let names = ["symbol", "unit", "unit2", "symbol2"].compactMap(parts.raw)
    let readings = names.compactMap { name in
      context.yenIsOpen && name == "¥"
        ? CurrencyReading(why: "¥: CNY, JPY")
        : currencies.currency(name, country: country, dollars: dollars)
    }
    guard let currency = readings.first ?? unknown(names, parts) else { return nil }
    if readings.contains(where: { $0.code != currency.code }) {
      return MoneyValue(modifier: .range, why: "two currencies")
    }
    var money = MoneyValue(
      currency: currency.code, currencyBasis: currency.basis, per: parts["per"].map(Self.unit),
      why: currency.why)
    if parts.has("shared") {
      money.why = "the scale may be that of the next amount"
      return money
    }
    if parts.has("vague") {
      money.modifier = .order
      money.why = money.why.map { $0 + ", order of magnitude only" } ?? "order of magnitude only"
      return money
    }
    return fill(money, parts, currency)
  }

  /// A currency that the list does not know ("420 million markka"): only the word says so.
  private func unknown(_ names: [String], _ parts: ValueParts) -> CurrencyReading? {
    if names.isEmpty, parts.has("vague") || parts.has("scale") {
      return CurrencyReading(why: Self.noCurrency)
    }
    guard let name = names.first, parts.has("number") || parts.has("vague") else { return nil }
    return CurrencyReading(why: "currency not in the list: \(name)")
  }

  private func fill(
    _ money: MoneyValue, _ parts: ValueParts, _ currency: CurrencyReading
  ) -> MoneyValue? {
    guard let number = parts["number"] else { return nil }
    let comma = currency.writesDecimalComma
    let first = read(number, parts["scale"], nil, comma)
    let factor = ExactDecimal(parts.has("minus") ? -1 : 1, exponent: currency.exponent)
    var money = money
    if let number2 = parts["number2"] {
      let second = read(number2, parts["scale2"] ?? parts["scale"], nil, comma)
      let shared = read(number, parts["scale"], parts["scale2"], comma)
      let low = Self.lower(first, shared, second)
      return range(money, low.scaled(by: factor), second.scaled(by: factor))
    }
    guard let reading = sum(first.scaled(by: factor), cents: parts["cents"]) else { return nil }
    money.amount = reading.decimal
    money.modifier = ModifierWords.modifier(parts["modifier"], parts["trail"])
    (money.min, money.max) = money.modifier.bounds(reading.decimal)
    if money.amount == nil { money.why = reading.why }
    if reading.why == "no exact number" { money.modifier = .order }
    return money
  }

  /// "$1-2 billion" shares its scale, "$500,000 to $1 million" does not.
  private static func lower(
    _ own: NumberReading, _ shared: NumberReading, _ high: NumberReading
  ) -> NumberReading {
    guard let scaled = shared.decimal, let top = high.decimal, scaled > top else { return shared }
    return own
  }

  /// The number with its own scale, or else with the one that is `shared`.
  private func read(
    _ number: String, _ scale: String?, _ shared: String?, _ comma: Bool
  ) -> NumberReading {
    let reader = NumberReader(decimalComma: comma && scale == nil && shared == nil)
    guard let scale = scale ?? shared else { return reader.read(number) }
    let plain = NumberReader(decimalComma: comma).read(number)
    if case .unresolved("point groups thousands or begins decimals") = plain {
      // "€1.234 million" can only be decimals.
      return NumberReader().read(number + " " + scale)
    }
    return NumberReader(decimalComma: comma).read(number + " " + scale)
  }

  private func sum(_ whole: NumberReading, cents: String?) -> NumberReading? {
    guard let cents, let amount = whole.decimal else { return whole == .none ? nil : whole }
    guard let part = NumberReader().read(cents).decimal, part < ExactDecimal(100),
      let share = part.multiplied(by: ExactDecimal(1, exponent: -2)), let sum = amount.adding(share)
    else { return nil }
    return .value(sum)
  }

  private func range(
    _ money: MoneyValue, _ first: NumberReading, _ second: NumberReading
  ) -> MoneyValue? {
    var money = money
    money.modifier = .range
    guard let low = first.decimal, let high = second.decimal else {
      guard let why = first.why ?? second.why else { return nil }
      money.why = why
      return money
    }
    if low <= high {
      (money.min, money.max) = (low, high)
    } else {
      money.why = "ends of the range are out of order"
    }
    return money
  }

  /// "barrels" → `barrel`, "metric ton" → `tonne`.
  private static func unit(_ words: String) -> String {
    switch words {
    case "metric ton", "metric tonne", "tonne", "mt": "tonne"
    case "bbl": "barrel"
    case "lb", "lbs": "pound"
    case "annum": "year"
    default: words
    }
  }
}
