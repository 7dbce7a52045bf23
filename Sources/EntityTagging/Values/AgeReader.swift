import DocumentModel

/// Reads decades and centuries: "the 1970s", "the nineties", "the 21st century".
enum AgeReader {
  static func decade(_ text: String) -> DateValue? {
    let words = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"]
    var start: Int?
    if let index = words.firstIndex(of: text) { start = 1920 + index * 10 }
    if text == "nineties" { start = 1990 }
    let digits = text.filter(\.isNumber)
    if let number = Int(digits) { start = digits.count == 2 ? 1900 + number : number }
    guard let start, start % 10 == 0 else { return nil }
    return years(start, start + 9)
  }

  /// The 21st century begins with 2001.
  static func century(_ text: String) -> DateValue? {
    guard let number = NumberReader.ordinal(text), (1...99).contains(number) else { return nil }
    return years(number * 100 - 99, number * 100)
  }

  private static func years(_ first: Int, _ last: Int) -> DateValue {
    DateValue(
      iso: CalendarPeriod.year(first).iso, end: CalendarPeriod.year(last).iso, modifier: .range)
  }
}
