import Facts

/// Values of facts as short text, and when two of them are the same.
enum ValueText {
  /// Equal; a text, as brat files have it, equals the value that is written so.
  static func equals(_ gold: JSONValue?, _ given: JSONValue?) -> Bool {
    if gold == given { return true }
    guard case .string(let text)? = gold, case .object? = given else { return false }
    return plain(given) == text
  }

  /// Equal apart from what bounds them: number and currency, length, day.
  static func resembles(_ gold: JSONValue?, _ given: JSONValue?) -> Bool {
    if equals(gold, given) { return true }
    guard let first = plain(gold) else { return false }
    return first == plain(given)
  }

  /// As rule tests write it: `1200000 USD`, `P90D`, `25`; nil where the value says too little.
  static func plain(_ value: JSONValue?) -> String? {
    guard let value, case .object = value else { return value?.string }
    if let iso = value["iso"]?.string { return iso }
    if value["modifier"]?.string == "range" || value["amount"]?.string == nil,
      let low = value["min"]?.string ?? value["max"]?.string
    {
      let high = value["max"]?.string ?? ""
      let bounds = value["min"] == nil ? "..\(high)" : "\(low)..\(high)"
      return [bounds, value["currency"]?.string].compactMap { $0 }.joined(separator: " ")
    }
    guard let number = value["amount"]?.string ?? value["number"]?.string else { return nil }
    let unit = value["currency"]?.string ?? value["unit"]?.string
    return [number, unit == "percent" ? nil : unit].compactMap { $0 }.joined(separator: " ")
  }

  /// For people: the text, else the JSON.
  static func text(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    if let text = value.string { return text }
    var json = JSONBuffer()
    json.write(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
