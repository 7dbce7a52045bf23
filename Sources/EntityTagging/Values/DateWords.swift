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

  /// 1 to 12; full names and abbreviations, with or without a period.
  static func month(_ text: String?) -> Int? {
    text.flatMap { months.firstIndex(of: beginning($0)) }.map { $0 + 1 }
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
    case "last", "past": -1
    case "this", "current", "the current", "the", "the same", "same", "earlier this", "later this":
      0
    case "next", "coming", "upcoming", "the coming", "the next": 1
    case "the last", "the past": -1
    default: nil
    }
  }

  /// True for words that count from a date in the text: "the previous year", "the following day".
  static func isAnaphoric(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return words.contains { ["previous", "prior", "preceding", "following"].contains($0) }
  }

  /// -1 for "the previous year", 1 for "the following year".
  static func anaphoricStep(_ text: String) -> Int { text.contains("following") ? 1 : -1 }
}
