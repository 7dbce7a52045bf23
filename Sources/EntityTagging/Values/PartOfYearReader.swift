import DocumentModel

/// Reads quarters, halves and seasons: "the second quarter of 2019", "H1 2019", "last summer".
///
/// Without a year, a quarter or half is the last one that had ended on the day of publication, or
/// the next one that ends after it where the words look ahead; the one of that day itself unless
/// they look back.
struct PartOfYearReader {
  let published: PublishDateReader

  func value(_ parts: ValueParts) -> DateValue? {
    if let name = parts["season"] { return season(name, parts) }
    let text = parts["quarter"] ?? parts["half"] ?? ""
    let count = parts.has("quarter") ? 4 : 2
    guard let number = ordinal(text, of: count), (1...count).contains(number) else { return nil }
    if let year = YearReader.year(parts["year"]) { return dated(year, number, of: count) }
    guard let today = published.published else { return DateValue(why: "no publish date") }
    if let rel = parts["relyear"] {
      guard let step = DateWords.step(rel) else {
        return DateValue(basis: "date_in_text", why: "counted from another date")
      }
      return based(dated(today.year + step, number, of: count))
    }
    return based(dated(nearest(number, of: count, to: today), number, of: count))
  }

  private func ordinal(_ text: String, of count: Int) -> Int? {
    if let digit = text.first(where: \.isNumber).flatMap({ $0.wholeNumberValue }) { return digit }
    if text == "final" || text == "last" || text == "latter" { return count }
    return NumberReader.ordinal(text)
  }

  private func nearest(_ number: Int, of count: Int, to today: CalendarDate) -> Int {
    let hasEnded = number * (12 / count) < today.month
    if published.isAhead { return hasEnded ? today.year + 1 : today.year }
    let hasBegun = (number - 1) * (12 / count) < today.month
    if hasBegun, !hasEnded, published.tense != .past { return today.year }
    return hasEnded ? today.year : today.year - 1
  }

  private func dated(_ year: Int, _ number: Int, of count: Int) -> DateValue {
    let period: CalendarPeriod =
      count == 4 ? .quarter(year: year, quarter: number) : .half(year: year, half: number)
    return DateValue(iso: period.iso)
  }

  private func based(_ value: DateValue) -> DateValue {
    var value = value
    value.basis = "publish_date"
    return value
  }

  private func season(_ name: String, _ parts: ValueParts) -> DateValue? {
    guard let season = DateWords.season(name) else { return nil }
    if let year = YearReader.year(parts["year"]) {
      return DateValue(iso: CalendarPeriod.season(year: year, season: season).iso)
    }
    guard let today = published.published else { return DateValue(why: "no publish date") }
    // Spring begins in March.
    let begun = season * 3 + 3 <= today.month
    var year = begun ? today.year : today.year - 1
    let step = parts["rel"].flatMap(DateWords.step) ?? 0
    let isNow = begun && today.month < season * 3 + 6
    if step > 0 || (step == 0 && published.isAhead && !isNow) { year += 1 }
    if step == 0, parts.has("rel"), !begun { year = today.year }
    if step < 0, isNow { year -= 1 }
    return based(DateValue(iso: CalendarPeriod.season(year: year, season: season).iso))
  }
}
