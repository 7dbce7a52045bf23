import DocumentModel

/// Reads what is named by its place before or after the day of publication: "yesterday", "last
/// year", "this week", "the weekend".
///
/// What counts from another date ("the previous month") keeps its offset and waits for
/// `AnaphoricDates`.
struct RelativeDateReader {
  let published: PublishDateReader

  private static let namedDays: [String: Int] = [
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0,
    "earlier today": 0, "later today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "tomorrow": 1, "the day after tomorrow": 2,
  ]

  /// How many days a named day lies after that of publication.
  static func step(ofNamed name: String) -> Int? { namedDays[name] }

  func named(_ name: String) -> DateValue? {
    guard let days = Self.namedDays[name] else { return nil }
    return shifted(days < 0 ? "-P\(-days)D" : "P\(days)D") { date in
      date.adding(days: days).map { .day($0) }
    }
  }

  /// "last year", "this week", "next quarter", "the previous month".
  func value(_ rel: String, _ unit: String) -> DateValue? {
    let unit = unit.split(separator: " ").last.map(String.init) ?? unit
    if DateWords.isAnaphoric(rel) || (rel == "the next" && unit == "day") {
      let step = DateWords.anaphoricStep(rel)
      return DurationUnit(unit).map { .anaphoric(Self.sign(step) + Self.offset(abs(step), $0)) }
    }
    guard let step = DateWords.step(rel) else { return nil }
    if unit == "weekend" { return weekend(step, isNamed: rel != "the") }
    if unit == "decade" { return decade(step) }
    guard let kind = DurationUnit(unit) else { return nil }
    let relative = (step < 0 ? "-" : "") + Self.offset(abs(step), kind)
    return shifted(relative) { Self.period(of: kind, from: $0, step: step) }
  }

  /// "At year-end": the last one where the words look back, else the one of this year.
  func yearEnd() -> DateValue? {
    let isOver = published.tense == .past && published.follows("at", "since", "from")
    return value(isOver ? "last" : "this", "year")
  }

  /// On a working day, a weekend that lies in the past is the one before it.
  private func weekend(_ rel: Int, isNamed: Bool) -> DateValue? {
    let isOver = isNamed ? published.tense == .past : !published.isAhead
    let today = published.published
    let step = rel == 0 && isOver && (today?.weekday ?? 7) < 6 ? -1 : rel
    guard let today else {
      return DateValue(
        relative: Self.sign(step) + "P\(abs(step))W", why: PublishDateReader.unknown)
    }
    let saturday = today.adding(days: 6 - today.weekday + 7 * step)
    guard let saturday, let sunday = saturday.adding(days: 1) else { return nil }
    return DateValue(
      iso: saturday.description, end: sunday.description,
      relative: Self.sign(step) + "P\(abs(step))W", basis: "publish_date")
  }

  private func decade(_ step: Int) -> DateValue? {
    let relative = Self.sign(step) + Self.offset(abs(step), .decade)
    guard let today = published.published else {
      return DateValue(relative: relative, why: PublishDateReader.unknown)
    }
    let start = today.year / 10 * 10 + 10 * step
    return DateValue(
      iso: CalendarPeriod.year(start).iso, end: CalendarPeriod.year(start + 9).iso,
      relative: relative, basis: "publish_date")
  }

  /// A period that is counted from the day of publication.
  func shifted(
    _ relative: String, _ period: (CalendarDate) -> CalendarPeriod?
  ) -> DateValue {
    guard let today = published.published else {
      return DateValue(relative: relative, why: PublishDateReader.unknown)
    }
    guard let period = period(today) else {
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
  static func period(
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

extension DateValue {
  /// A date that counts from another one in the text, as long as that is not found.
  static func anaphoric(_ relative: String?) -> DateValue {
    DateValue(relative: relative, basis: "date_in_text", why: "counted from another date")
  }
}
