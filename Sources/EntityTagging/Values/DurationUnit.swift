/// A unit of time as words name it.
enum DurationUnit: Hashable {
  case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century

  enum Base { case second, day, month }

  /// How many of the base unit it is.
  var size: (count: Int128, base: Base) {
    switch self {
    case .second: (1, .second)
    case .minute: (60, .second)
    case .hour: (3600, .second)
    case .day: (1, .day)
    case .week: (7, .day)
    case .fortnight: (14, .day)
    case .month: (1, .month)
    case .quarter: (3, .month)
    case .year: (12, .month)
    case .decade: (120, .month)
    case .century: (1200, .month)
    }
  }

  /// What a bare number after the unit counts: minutes after hours.
  var next: DurationUnit? {
    switch self {
    case .hour: .minute
    case .minute: .second
    case .year: .month
    default: nil
    }
  }

  private static let words: [String: DurationUnit] = [
    "second": .second, "sec": .second, "s": .second, "minute": .minute, "min": .minute,
    "m": .minute, "hour": .hour, "hr": .hour, "h": .hour, "day": .day, "d": .day, "week": .week,
    "wk": .week, "w": .week, "fortnight": .fortnight, "month": .month, "mo": .month,
    "mth": .month, "quarter": .quarter, "year": .year, "yr": .year, "y": .year,
    "decade": .decade, "century": .century, "centurie": .century,
  ]

  /// The unit of a word in lower case, singular or plural.
  init?(_ word: String) {
    let stem = word.count > 1 && word.hasSuffix("s") ? String(word.dropLast()) : word
    guard let unit = Self.words[word] ?? Self.words[stem] else { return nil }
    self = unit
  }
}
