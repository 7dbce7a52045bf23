import DocumentModel

/// Reads days and months by name, with and without a year, and ranges of them: "May 20, 2019",
/// "20 May", "March 2019", "May 5-7", "January to March 2019".
struct CalendarDateReader {
  let published: PublishDateReader

  func value(_ parts: ValueParts) -> DateValue? {
    guard let month = DateWords.month(parts["month"]) else { return nil }
    if parts.has("day2") || parts.has("month2") { return range(parts, month) }
    let given = year(parts)
    guard let day = parts["day"].flatMap(NumberReader.ordinal) else {
      return published.month(month, year: given)
    }
    return published.day(day, month, year: given)
  }

  private func year(_ parts: ValueParts) -> Int? {
    if let year = DateNormalizer.year(parts["year"]) { return year }
    guard let rel = parts["relyear"], let step = DateWords.step(rel) else { return nil }
    return published.published.map { $0.year + step }
  }

  /// A year or month that stands once holds for both ends.
  private func range(_ parts: ValueParts, _ month: Int) -> DateValue? {
    let month2 = DateWords.month(parts["month2"]) ?? month
    let second = DateNormalizer.year(parts["year2"]) ?? year(parts)
    let wraps = month > month2
    let first = parts.has("year2") ? year(parts) : second.map { wraps ? $0 - 1 : $0 }
    let low = end(parts["day"], month, first ?? second)
    let high = end(parts["day2"], month2, second)
    guard let low, let high else { return nil }
    guard let start = low.iso, let end = high.iso else {
      return DateValue(modifier: .range, why: low.why ?? high.why)
    }
    guard start <= end else { return DateValue(modifier: .range, why: "ends out of order") }
    return DateValue(iso: start, end: end, modifier: .range, basis: high.basis)
  }

  private func end(_ day: String?, _ month: Int, _ year: Int?) -> DateValue? {
    guard let day else { return published.month(month, year: year) }
    guard let number = NumberReader.ordinal(day) else { return nil }
    return published.day(number, month, year: year)
  }
}
