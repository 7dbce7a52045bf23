import DocumentModel

/// Reads a length of time before or after a day: "two years ago", "a day earlier", "1 month and 21
/// days ago", "two days before yesterday", "a week from Tuesday", "in two weeks' time".
///
/// The result is as exact as the smallest unit; a day where it is counted from a named day.
struct CountedDateReader {
  let published: PublishDateReader

  func value(_ parts: ValueParts) -> DateValue? {
    guard let direction = parts["direction"], let text = parts["length"] else { return nil }
    if parts.has("vague") { return DateValue(why: "no exact number") }
    let isBack = ["ago", "earlier", "before"].contains(direction)
    guard case .length(let sum) = DurationReader.read(text), let unit = sum.lastUnit else {
      return DateValue(why: "no exact number")
    }
    let relative = (isBack ? "-" : "") + sum.iso
    if parts.has("from") || parts.has("weekday") { return fromNamed(parts, relative) }
    guard direction == "ago" || direction == "from now" || direction == "in" else {
      return .anaphoric(relative)
    }
    let reader = RelativeDateReader(published: published)
    if let count = sum.count(of: unit) {
      return reader.shifted(relative) {
        RelativeDateReader.period(of: unit, from: $0, step: isBack ? -count : count)
      }
    }
    guard let length = CalendarLength(iso: relative) else {
      return DateValue(relative: relative, why: "not a whole number")
    }
    return reader.shifted(relative) { $0.adding(length).map { Self.period($0, length.unit) } }
  }

  private func fromNamed(_ parts: ValueParts, _ relative: String) -> DateValue? {
    guard let today = published.published else { return DateValue(why: PublishDateReader.unknown) }
    let start: CalendarDate?
    if let name = parts["from"] {
      start = RelativeDateReader.step(ofNamed: name == "now" ? "today" : name)
        .flatMap { today.adding(days: $0) }
    } else {
      start = WeekdayReader(published: published).ahead(parts)
    }
    guard let start, let length = CalendarLength(iso: relative), let day = start.adding(length)
    else { return DateValue(basis: "publish_date", why: "no calendar date") }
    let days = day.dayNumber - today.dayNumber
    return DateValue(
      iso: day.description, relative: days < 0 ? "-P\(-days)D" : "P\(days)D",
      basis: "publish_date")
  }

  private static func period(_ day: CalendarDate, _ unit: Character) -> CalendarPeriod {
    switch unit {
    case "Y": .year(day.year)
    case "M": .month(year: day.year, month: day.month)
    default: .day(day)
    }
  }
}
