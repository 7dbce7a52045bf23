/// A length of calendar time in ISO 8601, without a clock: `P90D`, `P1Y2M`, `-P2W`.
public struct CalendarLength: Equatable, Sendable {
  public private(set) var months = 0
  public private(set) var days = 0
  /// The smallest unit that is named: `Y`, `M`, `W` or `D`.
  public private(set) var unit: Character = "Y"

  /// Nil for clock times and fractions, which no calendar day can be counted by.
  public init?(iso text: String) {
    let sign = text.hasPrefix("-") ? -1 : 1
    let body = text.drop { $0 == "-" }
    guard body.first == "P", body.count > 2 else { return nil }
    var digits = ""
    for mark in body.dropFirst() {
      if mark.isWholeNumber {
        digits.append(mark)
        continue
      }
      guard digits.count <= 5, let count = Int(digits) else { return nil }
      digits = ""
      switch mark {
      case "Y": months += 12 * count
      case "M": months += count
      case "W": days += 7 * count
      case "D": days += count
      default: return nil
      }
      unit = mark
    }
    guard digits.isEmpty else { return nil }
    (months, days) = (sign * months, sign * days)
  }
}

extension CalendarDate {
  /// The day that lies a length after this one: the months first, then the days.
  public func adding(_ length: CalendarLength) -> CalendarDate? {
    adding(months: length.months)?.adding(days: length.days)
  }
}
