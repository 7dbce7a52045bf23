import DocumentModel

/// Two dates as one value.
enum DateRange {
  static func value(_ low: DateValue?, _ high: DateValue?) -> DateValue? {
    guard let low, let high else { return nil }
    guard let start = low.iso, let end = high.iso else {
      return DateValue(modifier: .range, why: low.why ?? high.why)
    }
    guard start <= end else { return DateValue(modifier: .range, why: "ends out of order") }
    return DateValue(iso: start, end: end, modifier: .range, basis: high.basis)
  }

  /// "18 and 19 June" is a range, "5 and 20 June" are two dates that no single value can hold.
  static func pair(_ low: DateValue?, _ high: DateValue?) -> DateValue? {
    guard let first = low?.iso, let second = high?.iso else { return value(low, high) }
    if follows(second, first) { return value(low, high) }
    return DateValue(why: "\(first) and \(second)")
  }

  private static func follows(_ second: String, _ first: String) -> Bool {
    if let day = CalendarDate(iso: first) { return day.adding(days: 1)?.description == second }
    guard let month = CalendarDate(iso: first + "-01")?.adding(months: 1) else { return false }
    return month.description == second + "-01"
  }
}
