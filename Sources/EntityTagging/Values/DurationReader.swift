import DocumentModel

/// Reads a length of time: "90 days", "1 year 1 month 21 days", "a year and a half".
enum DurationReader {
  static func read(_ text: String) -> DurationReading {
    var sum = DurationSum()
    var pending: [String] = []
    let words = split(text)
    for (index, word) in words.enumerated() {
      guard let unit = unit(at: index, in: words) else {
        if word != "of" || pending.isEmpty || index + 1 < words.count { pending.append(word) }
        continue
      }
      if case .failure(let reading) = close(pending, unit, &sum) { return reading }
      pending = []
    }
    guard sum.lastUnit != nil else { return .none }
    return finish(pending, sum)
  }

  private enum Step {
    case done
    case failure(DurationReading)
  }

  /// Adds the number before a unit; none at all means one ("half-year" has its number).
  private static func close(
    _ words: [String], _ unit: DurationUnit, _ sum: inout DurationSum
  ) -> Step {
    let counted = words.filter { !fillers.contains($0) }
    let start = sum.lastUnit == nil ? counted : Array(counted.drop { $0 == "and" })
    let reading = NumberReader().read(start.joined(separator: " "))
    switch reading {
    case .value(let count): return sum.add(count, unit) ? .done : .failure(.unresolved("too large"))
    case .unresolved(let why): return .failure(.unresolved(why))
    case .none:
      guard start.isEmpty else { return .failure(.none) }
      return sum.add(ExactDecimal(1), unit) ? .done : .failure(.unresolved("too large"))
    }
  }

  /// What follows the last unit: "and a half" is a part of that unit, a number the next smaller.
  private static func finish(_ words: [String], _ sum: DurationSum) -> DurationReading {
    let rest = words.filter { $0 != "and" }
    guard !rest.isEmpty, let unit = sum.lastUnit else { return .length(sum) }
    var sum = sum
    let reading = NumberReader().read(rest.joined(separator: " "))
    guard let count = reading.decimal else { return reading.why.map { .unresolved($0) } ?? .none }
    if count < ExactDecimal(1) {
      return sum.add(count, unit) ? .length(sum) : .unresolved("too large")
    }
    guard let next = unit.next, sum.add(count, next) else { return .none }
    return .length(sum)
  }

  private static let fillers: Set<String> = [
    "full", "all", "whole", "entire", "further", "long", "calendar", "consecutive", "straight",
    "successive", "additional", "extra", "more",
  ]

  /// A word is a unit unless it counts one: "quarter" is a number before "of" or another unit.
  private static func unit(at index: Int, in words: [String]) -> DurationUnit? {
    let word = words[index]
    guard let unit = DurationUnit(word) else { return nil }
    if unit == .quarter {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if next == "of" || next.flatMap({ DurationUnit($0) }) != nil { return nil }
      if index >= 2, words[..<index].contains("and") { return nil }
    }
    return unit
  }

  /// Words without hyphens; letters directly after digits are a word of their own ("3h").
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
      let bytes = Array(piece.utf8)
      let digits = bytes.prefix { (0x2C...0x39).contains($0) }
      if digits.isEmpty || digits.count == bytes.count {
        words.append(String(piece))
      } else {
        words.append(String(decoding: digits, as: UTF8.self))
        words.append(String(decoding: bytes[digits.count...], as: UTF8.self))
      }
    }
    return words
  }
}
