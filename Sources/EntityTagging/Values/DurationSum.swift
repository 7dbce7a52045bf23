import DocumentModel

/// A length of time by unit; written in ISO 8601 with whole numbers where they exist.
struct DurationSum: Equatable {
  private var months = ExactDecimal(0)
  private var days = ExactDecimal(0)
  private var seconds = ExactDecimal(0)
  private(set) var lastUnit: DurationUnit?
  private var units: Set<DurationUnit> = []

  /// False on overflow.
  mutating func add(_ count: ExactDecimal, _ unit: DurationUnit) -> Bool {
    guard let amount = count.multiplied(by: ExactDecimal(unit.size.count)) else { return false }
    let sum: ExactDecimal?
    switch unit.size.base {
    case .month: sum = months.adding(amount)
    case .day: sum = days.adding(amount)
    case .second: sum = seconds.adding(amount)
    }
    guard let sum else { return false }
    switch unit.size.base {
    case .month: months = sum
    case .day: days = sum
    case .second: seconds = sum
    }
    lastUnit = unit
    units.insert(unit)
    return true
  }

  /// How many of a unit it is, where that is a whole number.
  func count(of unit: DurationUnit) -> Int? {
    let base: ExactDecimal
    switch unit.size.base {
    case .month: base = months
    case .day: base = days
    case .second: base = seconds
    }
    guard units.count == 1, let all = Self.whole(base), all % unit.size.count == 0 else {
      return nil
    }
    return Int(all / unit.size.count)
  }

  var iso: String {
    let zero = ExactDecimal(0)
    if days == zero, seconds == zero { return "P" + calendar }
    if months == zero, seconds == zero { return "P" + dayPart(days) }
    var text = "P" + (months == zero ? "" : calendar)
    var clock = seconds
    if let whole = Self.whole(days) {
      if whole != 0 { text += "\(whole)D" }
    } else if let part = days.multiplied(by: ExactDecimal(86_400)), let all = clock.adding(part) {
      clock = all
    }
    return clock == zero ? text : text + "T" + Self.clock(clock, units)
  }

  /// Years where they come out even or decimals need them, else months.
  private var calendar: String {
    guard let count = Self.whole(months) else { return "\(months)M" }
    let onlyMonths = units.isDisjoint(with: [.year, .decade, .century])
    if onlyMonths || count % 12 != 0 {
      let years = count / 12
      let both = units.contains(.month) && !onlyMonths && years > 0
      return both ? "\(years)Y\(count % 12)M" : "\(count)M"
    }
    return "\(count / 12)Y"
  }

  private func dayPart(_ days: ExactDecimal) -> String {
    if units == [.week], let count = Self.whole(days), count % 7 == 0 { return "\(count / 7)W" }
    if let count = Self.whole(days) { return "\(count)D" }
    guard let seconds = days.multiplied(by: ExactDecimal(86_400)) else { return "\(days)D" }
    return "T" + Self.clock(seconds, [.hour])
  }

  /// The largest clock unit that counts the seconds without a rest.
  private static func clock(_ seconds: ExactDecimal, _ units: Set<DurationUnit>) -> String {
    guard let count = whole(seconds) else { return "\(seconds)S" }
    let (hours, minutes, rest) = (count / 3600, count % 3600 / 60, count % 60)
    if rest == 0, minutes == 0 { return "\(hours)H" }
    if rest == 0, units.contains(.hour), units.contains(.minute), hours > 0 {
      return "\(hours)H\(minutes)M"
    }
    if rest == 0 { return "\(count / 60)M" }
    if units.isSuperset(of: [.minute, .second]), count >= 60 {
      return (hours > 0 ? "\(hours)H" : "") + "\(minutes)M\(rest)S"
    }
    return "\(count)S"
  }

  private static func whole(_ number: ExactDecimal) -> Int128? {
    guard (0...12).contains(number.exponent) else { return nil }
    var value = number.coefficient
    for _ in 0..<number.exponent { value *= 10 }
    return value
  }
}
