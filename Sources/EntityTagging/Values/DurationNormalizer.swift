import DocumentModel

/// Captures: `modifier`, `length` ("90-day", "a year and a half"), `number` (left end of a range
/// that shares the unit: "six" of "six to nine months"), `low` (left end with a unit of its own),
/// `number2` (a number of a list that shares the unit of `length`: "30" of "30, 60 or 90 days"),
/// `number3` ("two" of "a year or two"), `vague`, `business`, `trail`.
enum DurationNormalizer {
  static func value(_ parts: ValueParts) -> DurationValue? {
    guard let text = parts["length"] else { return nil }
    let modifier = ModifierWords.modifier(parts["modifier"], parts["trail"], couple(text))
    if parts.has("business") { return business(text, modifier) }
    if parts.has("vague") { return DurationValue(modifier: modifier, why: "no exact number") }
    let length = DurationReader.read(text)
    if let low = parts["low"] { return range(DurationReader.read(low), length) }
    if let number = parts["number"] { return range(length.counting(number), length) }
    if let number = parts["number3"] { return range(length, length.counting(number)) }
    switch parts["number2"].map(length.counting) ?? length {
    case .length(let sum):
      let (min, max) = modifier.bounds(sum.iso)
      return DurationValue(iso: sum.iso, min: min, max: max, modifier: modifier)
    case .unresolved(let why): return DurationValue(modifier: modifier, why: why)
    case .none: return nil
    }
  }

  /// How many business days, but not how long that is: nobody's holidays are known here.
  private static func business(_ text: String, _ modifier: Modifier) -> DurationValue {
    let words = text.split { $0 == " " || $0 == "-" }.dropLast(2).joined(separator: " ")
    let count = NumberReader().read(words).decimal?.description
    return DurationValue(modifier: modifier, businessDays: count, why: "business days")
  }

  private static func couple(_ text: String) -> String? {
    FoldedBytes.contain("couple", in: text) ? "couple" : nil
  }

  private static func range(_ low: DurationReading, _ high: DurationReading) -> DurationValue? {
    if case .length(let first) = low, case .length(let second) = high {
      return DurationValue(min: first.iso, max: second.iso, modifier: .range)
    }
    guard let why = low.why ?? high.why else { return nil }
    return DurationValue(modifier: .range, why: why)
  }
}
