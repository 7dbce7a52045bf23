import DocumentModel

/// Captures: `modifier`, `sign`, `number`, `number2` (end of a range), `unit`, `trail`.
enum PercentNormalizer {
  static func value(_ parts: ValueParts) -> PercentValue? {
    let unit = unit(parts["unit"] ?? "%")
    guard let text = parts["number"] else { return nil }
    let modifier = ModifierWords.modifier(parts["modifier"], parts["trail"])
    let reader = NumberReader()
    let first = signed(reader.read(text), parts["sign"])
    if let text2 = parts["number2"] {
      return range(first, reader.read(text2), unit: unit)
    }
    switch first {
    case .value(let number): return PercentValue(number: number, modifier: modifier, unit: unit)
    case .unresolved(let why): return PercentValue(modifier: modifier, unit: unit, why: why)
    case .none: return nil
    }
  }

  private static func range(
    _ first: NumberReading, _ second: NumberReading, unit: String
  ) -> PercentValue? {
    guard let low = first.decimal, let high = second.decimal else {
      guard let why = first.why ?? second.why else { return nil }
      return PercentValue(modifier: .range, unit: unit, why: why)
    }
    return PercentValue(
      min: Swift.min(low, high), max: Swift.max(low, high), modifier: .range, unit: unit)
  }

  private static func signed(_ reading: NumberReading, _ sign: String?) -> NumberReading {
    sign == "-" || sign == "minus" ? reading.scaled(by: ExactDecimal(-1)) : reading
  }

  private static func unit(_ text: String) -> String {
    if text.contains("basis") || text.hasPrefix("bp") { return "basis_point" }
    return text.contains("point") || text == "pp" || text == "pps" ? "percentage_point" : "percent"
  }
}
