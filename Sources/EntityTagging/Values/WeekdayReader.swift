import DocumentModel

/// Reads weekdays: "Tuesday", "last Friday", "Tuesday of last week", "Friday the 15th", "the second
/// Tuesday in November".
///
/// A weekday is the latest one up to the day of publication; where the words look ahead
/// (`TenseCue`), the first one from it. "Last Friday" lies before that day, "coming Friday" after it,
/// "next Friday" in the week after, "this Friday" in its week.
struct WeekdayReader {
  let published: PublishDateReader

  func value(_ parts: ValueParts) -> DateValue? {
    guard let weekday = DateWords.weekday(parts["weekday"]) else { return nil }
    if parts.has("nth") { return counted(parts, weekday) }
    if parts["rel"]?.hasPrefix("the ") == true { return .anaphoric(nil) }
    guard let today = published.published else { return DateValue(why: PublishDateReader.unknown) }
    if let day = parts["day"].flatMap(NumberReader.ordinal) { return dated(weekday, day, today) }
    return based(today.adding(days: offset(weekday, parts, today)))
  }

  /// The first such day after publication.
  func ahead(_ parts: ValueParts) -> CalendarDate? {
    guard let weekday = DateWords.weekday(parts["weekday"]), let today = published.published else {
      return nil
    }
    return today.adding(days: Self.next(weekday, after: today))
  }

  private func offset(_ weekday: Int, _ parts: ValueParts, _ today: CalendarDate) -> Int {
    let inWeek = weekday - today.weekday
    if let week = parts["week"], let step = DateWords.step(week) { return inWeek + 7 * step }
    let back = (7 - inWeek) % 7
    switch parts["rel"] {
    case "last", "past", "previous", "this past": return back == 0 ? -7 : -back
    case "next": return inWeek + 7
    case "coming", "upcoming", "this coming", "following": return Self.next(weekday, after: today)
    case "this": return inWeek < 0 && published.isAhead ? inWeek + 7 : inWeek
    default: return published.isAhead ? (back == 0 ? 0 : 7 - back) : -back
    }
  }

  private static func next(_ weekday: Int, after today: CalendarDate) -> Int {
    (weekday - today.weekday + 6) % 7 + 1
  }

  /// "Friday the 15th": in the month of publication or the ones beside it.
  private func dated(_ weekday: Int, _ day: Int, _ today: CalendarDate) -> DateValue? {
    let days = [-1, 0, 1].compactMap { step -> CalendarDate? in
      guard
        let month = CalendarDate(year: today.year, month: today.month, day: 1)?
          .adding(months: step)
      else { return nil }
      return CalendarDate(year: month.year, month: month.month, day: day)
    }.filter { $0.weekday == weekday }
    guard let day = published.nearest(days) else { return DateValue(why: "no such day near") }
    return based(day)
  }

  /// "The second Tuesday in November", "the last Friday of next month".
  private func counted(_ parts: ValueParts, _ weekday: Int) -> DateValue? {
    guard let count = Self.count(parts["nth"]) else { return nil }
    let none = DateValue(why: "no such day")
    if let rel = parts["rel"], let step = DateWords.step(rel) {
      guard let today = published.published else {
        return DateValue(why: PublishDateReader.unknown)
      }
      let first = CalendarDate(year: today.year, month: today.month, day: 1)
      guard let month = first?.adding(months: step) else { return none }
      return based(.nth(count, weekday: weekday, ofMonth: month.month, year: month.year)) ?? none
    }
    guard let month = DateWords.month(parts["month"]) else { return nil }
    let day = { (year: Int) -> CalendarDate? in
      .nth(count, weekday: weekday, ofMonth: month, year: year)
    }
    if let year = YearReader.year(parts["year"]) {
      return day(year).map { DateValue(iso: $0.description) } ?? none
    }
    if let rel = parts["relyear"], let step = DateWords.step(rel) {
      return published.published.flatMap { based(day($0.year + step)) } ?? none
    }
    guard let today = published.published else { return DateValue(why: PublishDateReader.unknown) }
    // Not every month has a fifth Monday; the next year's would be a guess.
    guard day(today.year) != nil else { return none }
    return published.yearly(day) ?? none
  }

  /// -1 for "last".
  private static func count(_ text: String?) -> Int? {
    guard let text else { return nil }
    return text == "last" || text == "final" ? -1 : NumberReader.ordinal(text)
  }

  private func based(_ day: CalendarDate?) -> DateValue? {
    day.map { DateValue(iso: $0.description, basis: "publish_date") }
  }
}

extension CalendarDate {
  /// The nth Monday (1) to Sunday (7) of a month, the last one for -1; nil where there is none.
  static func nth(_ count: Int, weekday: Int, ofMonth month: Int, year: Int) -> CalendarDate? {
    let length = days(inMonth: month, of: year)
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let day = (weekday - first.weekday + 7) % 7 + 1
    if count < 0 {
      return CalendarDate(year: year, month: month, day: day + (length - day) / 7 * 7)
    }
    return CalendarDate(year: year, month: month, day: day + 7 * (count - 1))
  }
}
