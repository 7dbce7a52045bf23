import DocumentModel

/// Reads `05/06/2019` and `13.5.2015`: captures `a`, `b`, `c` and `mark`; and ranges of them, whose
/// ends are read in the same order: `a2`, `b2` and `c2`.
///
/// A point writes day first. A slash or hyphen is read by the country of the article; where that is
/// not known and both readings give a day, the date stays unresolved with both.
struct NumericDateReader {
  var country: String?

  /// Countries that write the month first.
  private static let monthFirst: Set<String> = ["US", "PH", "PW", "FM", "MH", "BZ"]

  /// One of the two orders: a day, or the first and last day of a range.
  private struct Reading: Equatable, CustomStringConvertible {
    var start: CalendarDate
    var end: CalendarDate?

    var description: String { end.map { "\(start) to \($0)" } ?? "\(start)" }

    var value: DateValue {
      DateValue(
        iso: start.description, end: end?.description, modifier: end == nil ? .exact : .range)
    }
  }

  func value(_ parts: ValueParts) -> DateValue? {
    guard let a = parts["a"].flatMap({ Int($0) }), let b = parts["b"].flatMap({ Int($0) }) else {
      return nil
    }
    if a > 31 {
      // "2015.5.13"
      guard let day = parts["c"].flatMap({ Int($0) }) else { return nil }
      return CalendarDate(year: a, month: b, day: day).map { DateValue(iso: $0.description) }
    }
    let dayFirst = reading(parts, isDayFirst: true)
    let monthFirst = parts["mark"] == "." ? nil : reading(parts, isDayFirst: false)
    guard let first = dayFirst, let second = monthFirst, first != second else {
      return (dayFirst ?? monthFirst)?.value
    }
    if let country { return (Self.monthFirst.contains(country) ? second : first).value }
    return DateValue(why: "\(first) or \(second)")
  }

  private func reading(_ parts: ValueParts, isDayFirst: Bool) -> Reading? {
    guard let start = date(parts["a"], parts["b"], parts["c"], isDayFirst) else { return nil }
    guard parts.has("a2") else { return Reading(start: start) }
    guard let end = date(parts["a2"], parts["b2"], parts["c2"], isDayFirst), start <= end else {
      return nil
    }
    return Reading(start: start, end: end)
  }

  private func date(_ a: String?, _ b: String?, _ c: String?, _ isDayFirst: Bool) -> CalendarDate? {
    guard let a = a.flatMap({ Int($0) }), let b = b.flatMap({ Int($0) }),
      let year = YearReader.year(c)
    else { return nil }
    return CalendarDate(year: year, month: isDayFirst ? b : a, day: isDayFirst ? a : b)
  }
}
