import DocumentModel

/// Resolves dates that need the day of publication.
///
/// * A weekday is the latest one up to that day; where the words look ahead (`TenseCue`), the first
///   one from it. "Last Friday" lies before it, "next Friday" in the week after, "this Friday" in its
///   week.
/// * A day without a year is the one nearest to it; where the words look back or ahead, the nearest in
///   that direction.
/// * A month without a year is the last one up to it, or the next one if that would be more than
///   eight months ago, or where the words look ahead.
struct PublishDateReader {
  let published: CalendarDate?
  private let context: ValueContext

  init(context: ValueContext) {
    published = context.published
    self.context = context
  }

  var tense: TenseCue { TenseCue(before: context.before, after: context.after) }

  /// True where the words point ahead, if only by "by" or "until".
  var isAhead: Bool { tense.isAhead }

  private static let unknown = "no publish date"

  func day(_ day: Int, _ month: Int, year: Int?) -> DateValue? {
    if let year {
      return CalendarDate(year: year, month: month, day: day).map {
        DateValue(iso: $0.description)
      }
    }
    guard (1...CalendarDate.days(inMonth: month, of: 2000)).contains(day) else { return nil }
    guard let published else { return DateValue(why: Self.unknown) }
    let years = [published.year - 1, published.year, published.year + 1]
    var days = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
    let tense = tense
    if tense == .past { days = days.filter { $0 <= published } }
    if tense == .future { days = days.filter { $0 >= published } }
    let nearest = days.min {
      abs($0.dayNumber - published.dayNumber) < abs($1.dayNumber - published.dayNumber)
    }
    return nearest.map { DateValue(iso: $0.description, basis: "publish_date") }
  }

  func month(_ month: Int, year: Int?) -> DateValue? {
    if let year { return DateValue(iso: CalendarPeriod.month(year: year, month: month).iso) }
    guard let published else { return DateValue(why: Self.unknown) }
    var year = month <= published.month ? published.year : published.year - 1
    let age = (published.year - year) * 12 + published.month - month
    let tense = tense
    let isAhead = tense.isAhead
    if isAhead ? age > 0 : (tense == .none && age > 8) { year += 1 }
    return DateValue(
      iso: CalendarPeriod.month(year: year, month: month).iso, basis: "publish_date")
  }

  func weekday(_ parts: ValueParts) -> DateValue? {
    guard let weekday = DateWords.weekday(parts["weekday"]) else { return nil }
    guard let published else { return DateValue(why: Self.unknown) }
    let back = (published.weekday - weekday + 7) % 7
    var offset = -back
    switch parts["rel"] {
    case "last", "past", "previous", "this past": offset = back == 0 ? -7 : -back
    case "next": offset = weekday - published.weekday + 7
    case "this", "coming", "this coming":
      offset = weekday - published.weekday
    default: if isAhead { offset = back == 0 ? 0 : 7 - back }
    }
    if let week = parts["week"], let step = DateWords.step(week) {
      offset = weekday - published.weekday + 7 * step
    }
    return published.adding(days: offset).map {
      DateValue(iso: $0.description, basis: "publish_date")
    }
  }

  func named(_ name: String) -> DateValue? {
    let days: Int
    switch name {
    case "yesterday": days = -1
    case "today", "earlier today", "later today": days = 0
    case "tomorrow": days = 1
    case "the day before yesterday": days = -2
    case "the day after tomorrow": days = 2
    default: return nil
    }
    return shifted(days < 0 ? "-P\(-days)D" : "P\(days)D") { date in
      date.adding(days: days).map { .day($0) }
    }
  }

  /// "last year", "this week", "next quarter", "the previous month".
  func relative(_ rel: String, _ unit: String) -> DateValue? {
    let unit = unit.split(separator: " ").last.map(String.init) ?? unit
    if DateWords.isAnaphoric(rel) {
      let sign = DateWords.anaphoricStep(rel) < 0 ? "-" : ""
      return DurationUnit(unit).map {
        DateValue(
          relative: sign + Self.offset(1, $0), basis: "date_in_text",
          why: "counted from another date")
      }
    }
    guard let step = DateWords.step(rel) else { return nil }
    if unit == "weekend" { return weekend(step, isNamed: rel != "the") }
    if unit == "decade" { return decade(step) }
    guard let kind = DurationUnit(unit) else { return nil }
    let relative = (step < 0 ? "-" : "") + Self.offset(abs(step), kind)
    return shifted(relative) { Self.period(of: kind, from: $0, step: step) }
  }

  /// "two years ago", "in three weeks", "a day earlier".
  func offset(_ parts: ValueParts) -> DateValue? {
    guard let direction = parts["direction"], let text = parts["length"] else { return nil }
    if parts.has("vague") { return DateValue(why: "no exact number") }
    let isBack =
      direction == "ago" || direction.hasPrefix("earlier") || direction.hasPrefix("before")
    guard case .length(let sum) = DurationReader.read(text), let unit = sum.lastUnit else {
      return DateValue(why: "no exact number")
    }
    let relative = (isBack ? "-" : "") + sum.iso
    guard direction == "ago" || direction.hasPrefix("from now") || direction == "in" else {
      return DateValue(relative: relative, basis: "date_in_text", why: "counted from another date")
    }
    let count = sum.count(of: unit).map { isBack ? -$0 : $0 }
    guard let count else { return DateValue(relative: relative, why: "not a whole number") }
    return shifted(relative) { Self.period(of: unit, from: $0, step: count) }
  }

  /// On a working day, a weekend that lies in the past is the one before it.
  private func weekend(_ rel: Int, isNamed: Bool) -> DateValue? {
    let isOver = isNamed ? tense == .past : !isAhead
    let step = rel == 0 && isOver && (published?.weekday ?? 7) < 6 ? -1 : rel
    guard let published else {
      return DateValue(relative: Self.sign(step) + "P\(abs(step))W", why: Self.unknown)
    }
    let saturday = published.adding(days: 6 - published.weekday + 7 * step)
    guard let saturday, let sunday = saturday.adding(days: 1) else { return nil }
    return DateValue(
      iso: saturday.description, end: sunday.description,
      relative: Self.sign(step) + "P\(abs(step))W", basis: "publish_date")
  }

  private func decade(_ step: Int) -> DateValue? {
    let relative = Self.sign(step) + Self.offset(abs(step), .decade)
    guard let published else { return DateValue(relative: relative, why: Self.unknown) }
    let start = published.year / 10 * 10 + 10 * step
    return DateValue(
      iso: CalendarPeriod.year(start).iso, end: CalendarPeriod.year(start + 9).iso,
      relative: relative, basis: "publish_date")
  }

  private func shifted(
    _ relative: String, _ period: (CalendarDate) -> CalendarPeriod?
  ) -> DateValue {
    guard let published else { return DateValue(relative: relative, why: Self.unknown) }
    guard let period = period(published) else {
      return DateValue(relative: relative, basis: "publish_date", why: "no calendar date")
    }
    return DateValue(iso: period.iso, relative: relative, basis: "publish_date")
  }

  private static func sign(_ step: Int) -> String { step < 0 ? "-" : "" }

  private static func offset(_ count: Int, _ unit: DurationUnit) -> String {
    var sum = DurationSum()
    guard count != 0, sum.add(ExactDecimal(Int128(count)), unit) else {
      return "P0" + (unit.size.base == .day ? "D" : "Y")
    }
    return sum.iso
  }

  /// The period that lies `step` units from a day, as exact as the unit.
  private static func period(
    of unit: DurationUnit, from date: CalendarDate, step: Int
  ) -> CalendarPeriod? {
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: return date.adding(days: step).map { .day($0) }
    case .week: return date.adding(days: 7 * step).flatMap { CalendarPeriod.week(of: $0) }
    case .fortnight: return date.adding(days: 14 * step).flatMap { CalendarPeriod.week(of: $0) }
    case .month:
      return date.adding(months: step).map { .month(year: $0.year, month: $0.month) }
    case .quarter:
      return date.adding(months: 3 * step).map {
        .quarter(year: $0.year, quarter: ($0.month + 2) / 3)
      }
    case .year: return .year(date.year + step)
    case .decade: return .year(date.year + 10 * step)
    case .century: return .year(date.year + 100 * step)
    }
  }
}
