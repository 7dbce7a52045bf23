import DocumentModel

/// Captures: `modifier`, `number`, `scale`, `number2` and `scale2` (end of a range), `unit`, `per`,
/// `trail`; or `multiple` ("twice", "doubled", "threefold") in place of number and unit.
enum QuantityNormalizer {
  private static let units: [String: String] = [
    "t": "tonne", "tonnes": "tonne", "metric tons": "tonne", "metric ton": "tonne",
    "metric tonnes": "tonne", "tons": "ton", "short tons": "short_ton", "long tons": "long_ton",
    "kilotons": "kilotonne", "mt": "tonne", "kg": "kilogram", "kgs": "kilogram",
    "kilograms": "kilogram", "kilos": "kilogram", "barrels": "barrel", "bbl": "barrel",
    "bushels": "bushel", "cubic feet": "cubic_foot", "cubic meters": "cubic_meter",
    "cubic metres": "cubic_meter", "bcm": "billion_cubic_meter", "square feet": "square_foot",
    "liters": "liter", "litres": "liter", "litre": "liter", "kilometres": "kilometer",
    "people": "person", "aircraft": "aircraft", "megawatts": "megawatt", "mw": "megawatt",
    "gigawatts": "gigawatt", "gw": "gigawatt", "gwh": "gigawatt_hour", "mwh": "megawatt_hour",
    "kwh": "kilowatt_hour", "twh": "terawatt_hour", "teu": "teu", "teus": "teu",
    "twenty-foot equivalent units": "teu", "pounds": "pound", "buses": "bus", "jobs": "job",
    "companies": "company", "countries": "country", "entities": "entity",
    "batteries": "battery", "licences": "license", "head of cattle": "head_of_cattle",
    "-fold": "times", "fold": "times", "x": "times", "times": "times",
  ]

  private static let multiples: [String: ExactDecimal] = [
    "twice": ExactDecimal(2), "thrice": ExactDecimal(3), "doubl": ExactDecimal(2),
    "tripl": ExactDecimal(3), "trebl": ExactDecimal(3), "quadrupl": ExactDecimal(4),
    "halv": ExactDecimal(5, exponent: -1),
  ]

  static func value(_ parts: ValueParts) -> QuantityValue? {
    let modifier = ModifierWords.modifier(parts["modifier"], parts["trail"])
    if let word = parts["multiple"] { return multiple(word, modifier) }
    guard let number = parts["number"], let unit = parts["unit"] else { return nil }
    if parts.has("number2") { return range(parts, unit) }
    return one(read(number, parts["scale"]), name(unit), parts, modifier)
  }

  private static func one(
    _ reading: NumberReading, _ unit: String, _ parts: ValueParts, _ modifier: Modifier
  ) -> QuantityValue? {
    switch reading {
    case .value(let amount):
      let (min, max) = modifier.bounds(amount)
      let (unit, per) = rate(unit, parts["per"])
      return QuantityValue(
        number: amount, min: min, max: max, unit: unit, modifier: modifier, per: per)
    case .unresolved(let why): return QuantityValue(unit: unit, modifier: .order, why: why)
    case .none: return nil
    }
  }

  private static func range(_ parts: ValueParts, _ unit: String) -> QuantityValue? {
    guard let low = parts["number"], let high = parts["number2"] else { return nil }
    let (unit, per) = rate(name(unit), parts["per"])
    var value = QuantityValue(unit: unit, modifier: .range, per: per)
    let top = read(high, parts["scale2"])
    let bottom = read(low, parts["scale"] ?? parts["scale2"])
    guard let max = top.decimal, let shared = bottom.decimal else {
      guard let why = top.why ?? bottom.why else { return nil }
      value.why = why
      return value
    }
    // "2 to 3 million" shares its scale, "900,000 to 1 million" does not.
    let min = shared <= max ? shared : read(low, parts["scale"]).decimal ?? shared
    if min <= max { (value.min, value.max) = (min, max) } else { value.why = "ends out of order" }
    return value
  }

  /// "bpd" and "b/d" hold their rate.
  private static func rate(_ unit: String, _ per: String?) -> (unit: String, per: String?) {
    if unit == "bpd" || unit == "b/d" { return ("barrel", "day") }
    return (unit, per == "annum" ? "year" : per)
  }

  private static func multiple(_ word: String, _ modifier: Modifier) -> QuantityValue? {
    let known = multiples.first { word.hasPrefix($0.key) }?.value
    let fold = word.hasSuffix("fold") ? NumberReader().read(String(word.dropLast(4))).decimal : nil
    guard let number = known ?? (word == "double" ? ExactDecimal(2) : fold) else { return nil }
    let (min, max) = modifier.bounds(number)
    return QuantityValue(number: number, min: min, max: max, unit: "times", modifier: modifier)
  }

  private static func read(_ number: String, _ scale: String?) -> NumberReading {
    NumberReader().read(number + " " + (scale ?? ""))
  }

  private static func name(_ unit: String) -> String {
    if let known = units[unit] { return known }
    return unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }
}
