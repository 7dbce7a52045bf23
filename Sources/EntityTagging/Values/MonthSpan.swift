import DocumentModel

/// A month, quarter, half or year as months of the calendar; moves by whole ones.
struct MonthSpan {
  /// Months since the year 0.
  private let start: Int
  /// 1, 3, 6 or 12.
  private let length: Int

  /// Reads `2019-05`, `2019-Q2`, `2019-H1` and `2019`.
  init?(iso: String) {
    let parts = iso.split(separator: "-").map(String.init)
    guard let year = Int(parts[0]) else { return nil }
    switch (parts.count, parts.last?.first) {
    case (1, _): (start, length) = (year * 12, 12)
    case (2, "Q"?):
      guard let quarter = Int(parts[1].dropFirst()) else { return nil }
      (start, length) = (year * 12 + 3 * quarter - 3, 3)
    case (2, "H"?):
      guard let half = Int(parts[1].dropFirst()) else { return nil }
      (start, length) = (year * 12 + 6 * half - 6, 6)
    case (2, _):
      guard let month = Int(parts[1]) else { return nil }
      (start, length) = (year * 12 + month - 1, 1)
    default: return nil
    }
  }

  /// As exact as before; nil where the months are no whole number of its length.
  func moved(by months: Int) -> String? {
    months % length == 0 ? Self.iso(start + months, length) : nil
  }

  /// The unit of so many months that lies `step` of them from the one around this span.
  func unit(months: Int, _ step: Int) -> String? {
    guard months >= length, [1, 3, 12].contains(months) else { return nil }
    return Self.iso((start / months + step) * months, months)
  }

  private static func iso(_ start: Int, _ length: Int) -> String {
    let (year, month) = (start / 12, start % 12)
    switch length {
    case 1: return CalendarPeriod.month(year: year, month: month + 1).iso
    case 3: return CalendarPeriod.quarter(year: year, quarter: month / 3 + 1).iso
    case 6: return CalendarPeriod.half(year: year, half: month / 6 + 1).iso
    default: return CalendarPeriod.year(year).iso
    }
  }
}

extension CalendarPeriod {
  /// The first day of an ISO 8601 week: `2019-W21`.
  static func monday(ofWeek iso: String) -> CalendarDate? {
    let parts = iso.split(separator: "-W")
    guard parts.count == 2, let year = Int(parts[0]), let week = Int(parts[1]),
      let day = CalendarDate(year: year, month: 1, day: 4)
    else { return nil }
    return day.adding(days: 1 - day.weekday + 7 * (week - 1))
  }
}
