import DocumentModel

/// When holidays are, from `Rules/lists/holidays.tsv`.
struct HolidayTable: Sendable {
  enum Day: Equatable, Sendable {
    case fixed(month: Int, day: Int)
    /// -1 counts from the end of the month.
    case counted(Int, weekday: Int, month: Int)
    /// By a calendar that follows the moon.
    case moving
  }

  private var days: [String: Day] = [:]

  /// Rows with `names` and `day`: `12-25`, `first Mon 9`, `last Mon 5`, `moon`.
  init(rows: [[String: String]]) {
    for row in rows {
      guard let day = row["day"].flatMap(Self.day) else { continue }
      for name in (row["names"] ?? "").split(separator: "|") { days[name.lowercased()] = day }
    }
  }

  /// By the name in lower case.
  subscript(name: String) -> Day? { days[name] }

  private static func day(_ text: String) -> Day? {
    if text == "moon" { return .moving }
    let parts = text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    if parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) {
      return .fixed(month: month, day: day)
    }
    guard parts.count == 3, let weekday = DateWords.weekday(parts[1]), let month = Int(parts[2])
    else { return nil }
    if parts[0] == "last" { return .counted(-1, weekday: weekday, month: month) }
    return NumberReader.ordinal(parts[0]).map { .counted($0, weekday: weekday, month: month) }
  }
}

extension HolidayTable.Day {
  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
    case .counted(let count, let weekday, let month):
      .nth(count, weekday: weekday, ofMonth: month, year: year)
    case .moving: nil
    }
  }
}
