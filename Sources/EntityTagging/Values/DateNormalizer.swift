import DocumentModel

/// Captures, each rule some of them:
/// `iso` (2019-05-20) · `a`, `b`, `c`, `mark` (05/06/2019), and `a2`, `b2`, `c2` of a range · `day`,
/// `month`, `year`, and `day2`, `month2`, `year2` of a range, `both` where "and" joins them ·
/// `monthrel` (last May) · `weekday`, with `rel`, `week`, `day` or `nth` (second Tuesday) · `named`
/// (today) · `rel` + `unit` (last year) · `shift` (the year-earlier period) · `length` + `direction`
/// (two years ago), with `from` or `weekday` · `quarter`, `half`, `season`, with `year` or `relyear`
/// (last year's) · `holiday` · `decade`, `century` · `fiscal` · `edge` (early, the end of), `yearend`
/// · `modifier`.
///
/// Relative dates are counted from the day of publication; without one they keep a nil date, the
/// offset in `relative` and `why`. How a missing year or a bare weekday is chosen is told at
/// `PublishDateReader` and `WeekdayReader`.
struct DateNormalizer {
  let context: ValueContext
  let holidays: HolidayTable

  func value(_ parts: ValueParts) -> DateValue? {
    guard var date = read(parts) else { return nil }
    if date.modifier == .exact {
      date.modifier = ModifierWords.modifier(parts["modifier"])
      if parts.has("edge") || parts.has("fiscal") || parts.has("yearend") {
        date.modifier = .approx
      }
    }
    return date
  }

  private func read(_ parts: ValueParts) -> DateValue? {
    if let text = parts["iso"] {
      return CalendarDate(iso: text).map { DateValue(iso: $0.description) }
    }
    if parts.has("a") { return NumericDateReader(country: context.outletCountry).value(parts) }
    if parts.has("shift") { return .anaphoric("-P1Y") }
    if let text = parts["decade"] { return AgeReader.decade(text) }
    if let text = parts["century"] { return AgeReader.century(text) }
    let published = PublishDateReader(context: context)
    if parts.has("direction") { return CountedDateReader(published: published).value(parts) }
    if parts.has("holiday") {
      return HolidayReader(table: holidays, published: published).value(parts)
    }
    if parts.has("quarter") || parts.has("half") || parts.has("season") {
      return PartOfYearReader(published: published).value(parts)
    }
    if parts.has("weekday"), parts.has("nth") || !parts.has("month") {
      return WeekdayReader(published: published).value(parts)
    }
    if parts.has("month") { return CalendarDateReader(published: published).value(parts) }
    if parts.has("year") { return Self.years(parts) }
    return named(parts, RelativeDateReader(published: published))
  }

  private func named(_ parts: ValueParts, _ reader: RelativeDateReader) -> DateValue? {
    if let name = parts["named"] { return reader.named(name) }
    if parts.has("yearend") { return reader.yearEnd() }
    if let day = parts["day"] {
      return Self.day(day, of: reader.value(parts["rel"] ?? "", "month"))
    }
    return parts["unit"].flatMap { reader.value(parts["rel"] ?? "this", $0) }
  }

  /// "The 31st of this month".
  private static func day(_ text: String, of month: DateValue?) -> DateValue? {
    guard var value = month, let day = NumberReader.ordinal(text) else { return nil }
    value.relative = nil
    guard let iso = value.iso else { return value }
    let date = CalendarDate(iso: iso + (day < 10 ? "-0\(day)" : "-\(day)"))
    value.iso = date?.description
    if date == nil { value.why = "no such day" }
    return value
  }

  /// "2014-2018", "2018-19", "2019".
  private static func years(_ parts: ValueParts) -> DateValue? {
    guard let first = YearReader.year(parts["year"]) else { return nil }
    guard let text = parts["year2"] else { return DateValue(iso: CalendarPeriod.year(first).iso) }
    guard let second = YearReader.year(text, after: first), second >= first else { return nil }
    return DateValue(
      iso: CalendarPeriod.year(first).iso, end: CalendarPeriod.year(second).iso, modifier: .range)
  }
}
