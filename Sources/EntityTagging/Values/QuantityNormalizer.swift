import DocumentModel

/// Captures: `modifier`, `number`, `scale`, `unit`, `trail`.
enum QuantityNormalizer {
  private static let units: [String: String] = [
    "t": "tonne", "tonnes": "tonne", "metric tons": "tonne", "metric ton": "tonne",
    "tons": "ton", "short tons": "short_ton", "mt": "tonne", "kg": "kilogram",
    "kilograms": "kilogram", "kilos": "kilogram", "barrels": "barrel", "bbl": "barrel",
    "bushels": "bushel", "feet": "foot", "people": "person", "aircraft": "aircraft",
    "megawatts": "megawatt", "mw": "megawatt", "gigawatts": "gigawatt", "gw": "gigawatt",
    "pounds": "pound", "buses": "bus", "jobs": "job", "companies": "company",
    "countries": "country",
  ]

  static func value(_ parts: ValueParts) -> QuantityValue? {
    guard let number = parts["number"], let unit = parts["unit"] else { return nil }
    let modifier = ModifierWords.modifier(parts["modifier"], parts["trail"])
    let reading = NumberReader().read(number + " " + (parts["scale"] ?? ""))
    switch reading {
    case .value(let amount):
      return QuantityValue(number: amount, unit: name(unit), modifier: modifier)
    case .unresolved(let why):
      return QuantityValue(unit: name(unit), modifier: .order, why: why)
    case .none: return nil
    }
  }

  private static func name(_ unit: String) -> String {
    if let known = units[unit] { return known }
    return unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }
}
