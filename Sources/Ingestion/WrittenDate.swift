import DocumentModel

/// Dates as containers write them. The day is the one that is written, in its own time zone.
enum WrittenDate {
  /// As in mails and in RSS: `Mon, 6 May 2024 10:00:00 +0200` (RFC 5322, section 3.3).
  static func inWords(_ text: String) -> CalendarDate? {
    let parts = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }
    guard let place = parts.firstIndex(where: { Int($0) != nil }), place + 2 < parts.count,
      let day = Int(parts[place]), var year = Int(parts[place + 2]),
      let month = months.firstIndex(of: parts[place + 1].prefix(3).lowercased())
    else { return nil }
    // Two digits are of the time before RFC 2822.
    if parts[place + 2].count == 2 { year += year < 50 ? 2000 : 1900 }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// As in Atom and in news items: `2024-05-06T10:00:00Z`, also without the marks (ISO 8601).
  static func inDigits(_ text: String) -> CalendarDate? {
    let text = text.trimmed
    if let date = CalendarDate(iso: text) { return date }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8, let number = Int(digits) else { return nil }
    return CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// In either way.
  static func any(_ text: String?) -> CalendarDate? {
    text.flatMap { inDigits($0) ?? inWords($0) }
  }
}
