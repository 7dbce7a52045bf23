import DocumentModel

/// Captures, each rule some of them:
/// `iso` (2019-05-20) · `a`, `b`, `c`, `mark` (05/06/2019) · `day`, `month`, `year`, and `day2`,
/// `month2`, `year2` of a range · `weekday` · `named` (today) · `rel` + `unit` (last year) ·
/// `number` + `unit` + `direction` (two years ago) · `quarter`, `half`, `season`, with `year` or
/// `relyear` (last year's) · `decade` · `fiscal` · `edge` (early, the end of) · `modifier`.
///
/// Relative dates are counted from the day of publication; without one they keep a nil date, the
/// offset in `relative` and `why`. How a missing year or a bare weekday is chosen is told at
/// `PublishDateReader`.
struct DateNormalizer {
  let context: ValueContext

  func value(_ parts: ValueParts) -> DateValue? {
    guard var date = read(parts) else { return nil }
    if date.modifier == .exact {
      date.modifier = ModifierWords.modifier(parts["modifier"])
      if parts.has("edge") || parts.has("fiscal") { date.modifier = .approx }
    }
    return date
  }

  private func read(_ parts: ValueParts) -> DateValue? {
    if let text = parts["iso"] {
      return CalendarDate(iso: text).map { DateValue(iso: $0.description) }
    }
    if parts.has("a") { return NumericDateReader(country: context.outletCountry).value(parts) }
    let published = PublishDateReader(context: context)
    if parts.has("direction") { return published.offset(parts) }
    if parts.has("quarter") || parts.has("half") || parts.has("season") {
      return PartOfYearReader(published: published).value(parts)
    }
    if parts.has("month") { return CalendarDateReader(published: published).value(parts) }
    if parts.has("weekday") { return published.weekday(parts) }
    if let name = parts["named"] { return published.named(name) }
    if let unit = parts["unit"] { return published.relative(parts["rel"] ?? "this", unit) }
    if let decade = parts["decade"] { return Self.decade(decade, published.published) }
    if parts.has("year") { return Self.years(parts) }
    return nil
  }

  /// "2014-2018", "2018-19", "2019".
  private static func years(_ parts: ValueParts) -> DateValue? {
    guard let first = year(parts["year"]) else { return nil }
    guard let text = parts["year2"] else { return DateValue(iso: CalendarPeriod.year(first).iso) }
    guard let second = year(text, after: first), second >= first else { return nil }
    return DateValue(
      iso: CalendarPeriod.year(first).iso, end: CalendarPeriod.year(second).iso, modifier: .range)
  }

  /// "1970s", "the 70s", "the nineties".
  private static func decade(_ text: String, _ published: CalendarDate?) -> DateValue? {
    let words = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"]
    var start: Int?
    if let index = words.firstIndex(of: text) { start = 1920 + index * 10 }
    if text == "nineties" { start = 1990 }
    let digits = text.filter(\.isNumber)
    if let number = Int(digits) { start = digits.count == 2 ? 1900 + number : number }
    guard let start, start % 10 == 0 else { return nil }
    return DateValue(
      iso: CalendarPeriod.year(start).iso, end: CalendarPeriod.year(start + 9).iso,
      modifier: .range)
  }

  /// A year of four digits, of two after an apostrophe, or of two after another year.
  static func year(_ text: String?, after first: Int? = nil) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text.filter(\.isNumber)) else { return nil }
    if number >= 1000 { return number <= 2999 ? number : nil }
    guard text.filter(\.isNumber).count == 2 else { return nil }
    if let first { return first / 100 * 100 + number }
    return number < 50 ? 2000 + number : 1900 + number
  }
}
