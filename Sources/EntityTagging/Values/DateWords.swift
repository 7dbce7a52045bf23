/// The words that dates are made of.
enum DateWords {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map(beginning)

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(beginning)

  /// The first three bytes as one number.
  private static func beginning(_ text: String) -> UInt32 {
    text.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// 1 to 12; full names and abbreviations, with or without a period, and figures.
  static func month(_ text: String?) -> Int? {
    guard let text else { return nil }
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    return months.firstIndex(of: beginning(text)).map { $0 + 1 }
  }

  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ text: String?) -> Int? {
    text.flatMap { weekdays.firstIndex(of: beginning($0)) }.map { $0 + 1 }
  }

  /// 0 for spring to 3 for winter.
  static func season(_ text: String?) -> Int? {
    switch text {
    case "spring": 0
    case "summer": 1
    case "autumn", "fall": 2
    case "winter": 3
    default: nil
    }
  }

  /// How many units away "last" or "next" is; nil where it is counted from another date.
  static func step(_ text: String) -> Int? {
    switch text {
    case "last", "past", "this past": -1
    case "this", "current", "the current", "the", "earlier this", "later this": 0
    case "next", "coming", "this coming", "upcoming", "the coming", "the next": 1
    case "the last", "the past": -1
    case "before last": -2
    case "after next": 2
    default: nil
    }
  }

  private static let anaphoric: [String: Int] = [
    "previous": -1, "prior": -1, "preceding": -1, "before": -1, "same": 0, "that": 0,
    "following": 1, "after": 1,
  ]

  /// True for words that count from a date in the text: "the previous year", "the day after".
  static func isAnaphoric(_ text: String) -> Bool {
    step(text) == nil && text.split(separator: " ").contains { anaphoric[String($0)] != nil }
  }

  /// -1 for "the previous year", 0 for "the same day", 1 for "the next day".
  static func anaphoricStep(_ text: String) -> Int {
    text.split(separator: " ").lazy.compactMap { anaphoric[String($0)] }.first ?? 1
  }
}
