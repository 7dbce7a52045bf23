/// What a PCRE2 quantifier says.
enum Repeats: Equatable {
  case once, maybe
  /// Any number of times, but at least so often (0 or 1).
  case many(least: Int)

  /// Nil for one that cannot be read.
  init?(_ quantifier: String) {
    guard let bounds = Self.bounds(quantifier) else { return nil }
    switch (bounds.least, bounds.most) {
    case (1, 1): self = .once
    case (0, 1): self = .maybe
    case (let least, _): self = .many(least: min(least, 1))
    }
  }

  var isOnceAtMost: Bool { self == .once || self == .maybe }

  /// The most times; nil for any number.
  static func most(_ quantifier: String) -> Int? { bounds(quantifier)?.most }

  /// Also of the lazy and the possessive forms.
  private static func bounds(_ quantifier: String) -> (least: Int, most: Int?)? {
    var text = quantifier[...]
    guard let first = text.first else { return (1, 1) }
    if text.count > 1, text.hasSuffix("?") || text.hasSuffix("+") { text = text.dropLast() }
    switch text {
    case "?": return (0, 1)
    case "*": return (0, nil)
    case "+": return (1, nil)
    default:
      guard first == "{", text.hasSuffix("}") else { return nil }
      let parts = text.dropFirst().dropLast().split(
        separator: ",", omittingEmptySubsequences: false)
      guard let least = Int(parts[0].isEmpty ? "0" : parts[0]) else { return nil }
      if parts.count == 1 { return (least, least) }
      return (least, parts[1].isEmpty ? nil : Int(parts[1]))
    }
  }
}
