import DocumentModel

/// Reads a holiday by its name, with and without a year; without one like any day without a year.
struct HolidayReader {
  let table: HolidayTable
  let published: PublishDateReader

  func value(_ parts: ValueParts) -> DateValue? {
    guard let day = parts["holiday"].flatMap({ table[$0] }) else { return nil }
    if day == .moving { return DateValue(why: "moves with the moon") }
    if let year = YearReader.year(parts["year"]) {
      return day.date(in: year).map { DateValue(iso: $0.description) }
    }
    if let rel = parts["relyear"], let step = DateWords.step(rel) {
      guard let today = published.published else {
        return DateValue(why: PublishDateReader.unknown)
      }
      return day.date(in: today.year + step).map {
        DateValue(iso: $0.description, basis: "publish_date")
      }
    }
    return published.yearly { day.date(in: $0) }
  }
}
