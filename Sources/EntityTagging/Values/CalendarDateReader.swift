import DocumentModel

/// Reads days and months by name, with and without a year, and ranges of them: "May 20, 2019",
/// "20 May", "March 2019", "last May", "May 5-7", "January to March 2019".
struct CalendarDateReader {
  let published: PublishDateReader

  func value(_ parts: ValueParts) -> DateValue? {
    guard let month = DateWords.month(parts["month"]) else { return nil }
    let given = year(parts)
    // A year that cannot be read must not become this year.
    guard given != nil || !parts.has("year") else { return nil }
    if parts.has("day2") || parts.has("month2") || parts.has("year2") {
      return range(parts, month, given)
    }
    let rel = parts["monthrel"]
    guard let day = parts["day"].flatMap(NumberReader.ordinal) else {
      return published.month(month, year: given, rel: rel)
    }
    return published.day(
      day, month, year: given, rel: rel, weekday: DateWords.weekday(parts["weekday"]))
  }

  private func year(_ parts: ValueParts) -> Int? {
    if let year = YearReader.year(parts["year"]) { return year }
    guard let rel = parts["relyear"], let step = DateWords.step(rel) else { return nil }
    return published.published.map { $0.year + step }
  }

  /// A year or month that stands once holds for both ends.
  private func range(_ parts: ValueParts, _ month: Int, _ given: Int?) -> DateValue? {
    if parts.has("year2"), !parts.has("month2"), !parts.has("day2") {
      return DateRange.value(
        published.month(month, year: given),
        YearReader.year(parts["year2"]).map { DateValue(iso: CalendarPeriod.year($0).iso) })
    }
    let month2 = DateWords.month(parts["month2"]) ?? month
    let second = YearReader.year(parts["year2"]) ?? given
    let first = parts.has("year2") ? given : second.map { month > month2 ? $0 - 1 : $0 }
    let low = end(parts["day"], month, first ?? second)
    var high = end(parts["day2"], month2, second)
    if second == nil, let start = low?.iso, let end = high?.iso, end < start {
      high = nextYear(after: start, parts["day2"], month2) ?? high
    }
    if parts.has("both"), !published.follows("between") { return DateRange.pair(low, high) }
    return DateRange.value(low, high)
  }

  private func end(_ day: String?, _ month: Int, _ year: Int?) -> DateValue? {
    guard let day else { return published.month(month, year: year) }
    guard let number = NumberReader.ordinal(day) else { return nil }
    return published.day(number, month, year: year)
  }

  /// The end of a range without a year that begins after publication: the next one after its start.
  private func nextYear(after start: String, _ day: String?, _ month: Int) -> DateValue? {
    guard let year = Int(start.prefix(4)), let today = published.published,
      start > today.description
    else { return nil }
    var end = [year, year + 1].compactMap { self.end(day, month, $0) }
      .first { ($0.iso ?? "") >= start }
    end?.basis = "publish_date"
    return end
  }
}
