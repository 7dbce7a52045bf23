import DocumentModel

/// Captures: `modifier`, `sign`, `number`, `number2` (end of a range), `unit`, `trail`; or `part` ("a
/// quarter", "two-thirds") in place of a number.
enum PercentNormalizer {
  static func value(_ parts: ValueParts) -> PercentValue? {
    let modifier = ModifierWords.modifier(parts["modifier"], parts["trail"])
    if let part = parts["part"] { return share(part, modifier) }
    let unit = unit(parts["unit"] ?? "%")
    guard let text = parts["number"] else { return nil }
    let reader = NumberReader()
    let first = signed(reader.read(text), parts["sign"])
    if let text2 = parts["number2"] {
      return range(first, reader.read(text2), unit: unit)
    }
    switch first {
    case .value(let number):
      let (min, max) = modifier.bounds(number)
      return PercentValue(number: number, min: min, max: max, modifier: modifier, unit: unit)
    case .unresolved(let why): return PercentValue(modifier: modifier, unit: unit, why: why)
    case .none: return nil
    }
  }

  /// "a quarter" is 25 percent; a third has no finite decimal and is given as a fraction alone.
  private static func share(_ text: String, _ modifier: Modifier) -> PercentValue? {
    guard let part = FractionReader.read(text) else { return nil }
    let number = part.percent
    let (min, max) = modifier.bounds(number)
    return PercentValue(
      number: number, min: min, max: max, modifier: modifier, unit: "percent",
      fraction: part.description, why: number == nil ? "no finite decimal" : nil)
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
    sign == nil ? reading : reading.scaled(by: ExactDecimal(-1))
  }

  private static func unit(_ text: String) -> String {
    if FoldedBytes.contain("basis", in: text) || text.hasPrefix("bp") { return "basis_point" }
    return FoldedBytes.contain("point", in: text) || text == "pp" || text == "pps"
      ? "percentage_point" : "percent"
  }
}
