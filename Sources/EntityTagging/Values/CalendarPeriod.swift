import DocumentModel

/// A day, week, month, quarter, half, season or year of the calendar.
enum CalendarPeriod: Equatable {
  case day(CalendarDate)
  /// ISO 8601 week: the year is that of its Thursday.
  case week(year: Int, week: Int)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  /// 0 for spring to 3 for winter.
  case season(year: Int, season: Int)
  case year(Int)

  /// `2019-05-20`, `2019-W21`, `2019-05`, `2019-Q2`, `2019-H1`, `2019-SU`, `2019`.
  var iso: String {
    switch self {
    case .day(let date): date.description
    case .week(let year, let week): "\(Self.four(year))-W\(Self.two(week))"
    case .month(let year, let month): "\(Self.four(year))-\(Self.two(month))"
    case .quarter(let year, let quarter): "\(Self.four(year))-Q\(quarter)"
    case .half(let year, let half): "\(Self.four(year))-H\(half)"
    case .season(let year, let season): "\(Self.four(year))-\(["SP", "SU", "FA", "WI"][season & 3])"
    case .year(let year): Self.four(year)
    }
  }

  /// The ISO week of a day.
  static func week(of date: CalendarDate) -> CalendarPeriod? {
    guard let thursday = date.adding(days: 4 - date.weekday),
      let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let week = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    return .week(year: thursday.year, week: week)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func four(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
