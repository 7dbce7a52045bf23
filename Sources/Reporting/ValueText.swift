import Facts

/// A normalized value as a person reads it: `~USD 70 bn`, `25 %`, `P90D`.
enum ValueText {
  static func text(_ value: JSONValue?) -> String {
    guard let value, case .object = value else { return value?.string ?? "" }
    let modifier = sign(value["modifier"]?.string)
    if let iso = value["iso"]?.string { return modifier + iso }
    if value["currency"] != nil || value["amount"] != nil {
      return modifier + money(value)
    }
    if value["percent"] != nil || value["per_unit"] != nil { return modifier + rate(value) }
    let unit = value["unit"]?.string.map { $0 == "percent" ? " %" : " " + readable($0) } ?? ""
    let number = amount(value, "number")
    if !number.isEmpty { return modifier + number + unit }
    return value["relative"]?.string ?? value["why"]?.string ?? ""
  }

  /// "10 → 25 %", "USD 60 a container".
  private static func rate(_ value: JSONValue) -> String {
    let percent = amount(value, "percent")
    let before = value["from"]?.string.map { short($0) + " → " } ?? ""
    let share = percent.isEmpty ? "" : before + percent + " %"
    let unit = value["per_unit"].map(money) ?? ""
    return [share, unit].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// An own name as words: `at_least` to "at least".
  static func readable(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  private static func money(_ value: JSONValue) -> String {
    let currency = value["currency"]?.string ?? "?"
    let per = value["per"]?.string.map { " a " + readable($0) } ?? ""
    let number = amount(value, "amount")
    return number.isEmpty ? currency + " ?" : "\(currency) \(number)\(per)"
  }

  /// The number, or its bounds.
  private static func amount(_ value: JSONValue, _ name: String) -> String {
    if let number = value[name]?.string { return short(number) }
    let (low, high) = (value["min"]?.string, value["max"]?.string)
    switch (low, high) {
    case (let low?, let high?): return "\(short(low))–\(short(high))"
    case (let low?, nil): return "\(short(low)) or more"
    case (nil, let high?): return "up to \(short(high))"
    case (nil, nil): return ""
    }
  }

  private static func sign(_ modifier: String?) -> String {
    switch modifier {
    case "approx": "~"
    case "less_than": "<"
    case "more_than": ">"
    case "at_most": "≤"
    case "at_least": "≥"
    default: ""
    }
  }

  private static let scales = [(12, "tn"), (9, "bn"), (6, "m")]

  /// Without loss: `70000000000` to "70 bn", `1234567` to "1,234,567", `0.25` as it is.
  static func short(_ number: String) -> String {
    guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return number }
    for (zeros, name) in scales where number.utf8.count > zeros {
      let whole = number.dropLast(zeros)
      let rest = number.suffix(zeros)
      guard rest.dropFirst(2).allSatisfy({ $0 == "0" }) else { continue }
      var places = String(rest.prefix(2))
      while places.hasSuffix("0") { places.removeLast() }
      return grouped(whole) + (places.isEmpty ? "" : "." + places) + " " + name
    }
    return grouped(number[...])
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
