import DocumentModel

/// Reads `05/06/2019` and `13.5.2015`: captures `a`, `b`, `c` and `mark`.
///
/// A point writes day first. A slash or hyphen is read by the country of the article; where that is
/// not known and both readings give a day, the date stays unresolved with both.
struct NumericDateReader {
  var country: String?

  /// Countries that write the month first.
  private static let monthFirst: Set<String> = ["US", "PH", "PW", "FM", "MH", "BZ"]

  func value(_ parts: ValueParts) -> DateValue? {
    guard let a = parts["a"].flatMap({ Int($0) }), let b = parts["b"].flatMap({ Int($0) }) else {
      return nil
    }
    if a > 31 {
      // "2015.5.13"
      guard let day = parts["c"].flatMap({ Int($0) }) else { return nil }
      return CalendarDate(year: a, month: b, day: day).map { DateValue(iso: $0.description) }
    }
    guard let year = DateNormalizer.year(parts["c"]) else { return nil }
    let dayFirst = CalendarDate(year: year, month: b, day: a)
    let monthFirst = parts["mark"] == "." ? nil : CalendarDate(year: year, month: a, day: b)
    guard let first = dayFirst, let second = monthFirst, first != second else {
      return (dayFirst ?? monthFirst).map { DateValue(iso: $0.description) }
    }
    if let country {
      let date = Self.monthFirst.contains(country) ? second : first
      return DateValue(iso: date.description)
    }
    return DateValue(why: "\(first) or \(second)")
  }
}
