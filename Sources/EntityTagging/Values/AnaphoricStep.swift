import DocumentModel

/// How a date is counted from another one, by its words.
enum AnaphoricStep {
  /// "a year earlier", "two days later": as exact as the other date.
  case shift(CalendarLength, isLater: Bool)
  /// "the previous quarter", "the same day": the unit as a whole.
  case unit(DurationUnit, Int)
  /// "the following Friday".
  case weekday(Int, isLater: Bool)

  init?(_ text: String, _ relative: String?) {
    let text = text.lowercased()
    let words = text.split { $0 == " " || $0 == "-" }.map(String.init)
    guard let relative else {
      guard let weekday = DateWords.weekday(words.last) else { return nil }
      self = .weekday(weekday, isLater: DateWords.anaphoricStep(text) > 0)
      return
    }
    guard let length = CalendarLength(iso: relative) else { return nil }
    let isShift = words.contains { ["earlier", "later", "period"].contains($0) }
    let namesYear = words.contains("same") && (length.months != 0)
    if isShift || namesYear {
      self = .shift(length, isLater: !relative.hasPrefix("-"))
      return
    }
    guard let unit = words.lazy.compactMap({ DurationUnit($0) }).first else { return nil }
    self = .unit(unit, (length.months + length.days).signum())
  }

  /// True where it is counted from a day.
  var isOfDays: Bool {
    switch self {
    case .weekday: true
    case .unit(let unit, _): unit == .day
    case .shift(let length, let isLater): length.unit == "D" || (length.unit == "W" && isLater)
    }
  }

  /// The date that lies this step from another one; nil where that does not tell it.
  func moved(from anchor: DateValue) -> DateValue? {
    guard let iso = anchor.iso else { return nil }
    guard let end = anchor.end else { return moved(iso).map { DateValue(iso: $0) } }
    guard case .shift = self, let first = moved(iso), let last = moved(end) else { return nil }
    return isOfDays ? nil : DateValue(iso: first, end: last)
  }

  private func moved(_ iso: String) -> String? {
    if isOfDays { return CalendarDate(iso: iso).flatMap(day)?.description }
    if let week = CalendarPeriod.monday(ofWeek: iso) { return moved(monday: week) }
    guard let period = MonthSpan(iso: iso) else { return nil }
    switch self {
    case .shift(let length, _): return length.days == 0 ? period.moved(by: length.months) : nil
    case .unit(let unit, let step):
      guard unit.size.base == .month else { return nil }
      return period.unit(months: Int(unit.size.count), step)
    case .weekday: return nil
    }
  }

  private func day(from anchor: CalendarDate) -> CalendarDate? {
    switch self {
    case .shift(let length, _): return anchor.adding(length)
    case .unit(_, let step): return anchor.adding(days: step)
    case .weekday(let weekday, let isLater):
      let ahead = (weekday - anchor.weekday + 6) % 7 + 1
      return anchor.adding(days: isLater ? ahead : ahead % 7 - 7)
    }
  }

  private func moved(monday: CalendarDate) -> String? {
    let days: Int
    switch self {
    case .shift(let length, _) where length.unit == "W": days = length.days
    case .unit(.week, let step): days = 7 * step
    default: return nil
    }
    return monday.adding(days: days).flatMap { CalendarPeriod.week(of: $0)?.iso }
  }
}
