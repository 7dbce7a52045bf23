/// Reads a year: "2019", "'19", "19" after another year, "nineteen seventy-eight",
/// "two thousand and eighteen".
enum YearReader {
  static func year(_ text: String?, after first: Int? = nil) -> Int? {
    guard let text else { return nil }
    let digits = text.filter(\.isNumber)
    guard let number = Int(digits) else { return spelled(text) }
    if number >= 1000 { return number <= 2999 ? number : nil }
    guard digits.count == 2 else { return nil }
    if let first { return first / 100 * 100 + number }
    return number < 50 ? 2000 + number : 1900 + number
  }

  private static func spelled(_ text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == "-" }.map(String.init).filter { $0 != "and" }
    guard words.count >= 2, let first = NumberWords.cardinals[words[0]] else { return nil }
    let rest = Array(words.dropFirst(2))
    if words[1] == "thousand" { return first == 2 ? belowHundred(rest).map { 2000 + $0 } : nil }
    guard (18...20).contains(first) else { return nil }
    let century = Int(first) * 100
    switch words[1] {
    case "hundred": return belowHundred(rest).map { century + $0 }
    case "zero", "oh", "o":
      guard rest.count == 1, let last = belowHundred(rest), last < 10 else { return nil }
      return century + last
    default:
      let last = belowHundred(Array(words.dropFirst()))
      return last.flatMap { $0 >= 10 ? century + $0 : nil }
    }
  }

  /// "seventy eight", "twelve", nothing.
  private static func belowHundred(_ words: [String]) -> Int? {
    let numbers = words.compactMap { NumberWords.cardinals[$0].map { Int($0) } }
    guard numbers.count == words.count else { return nil }
    switch numbers.count {
    case 0: return 0
    case 1: return numbers[0] < 100 ? numbers[0] : nil
    case 2:
      let isPair = numbers[0] >= 20 && numbers[0] < 100 && (1...9).contains(numbers[1])
      return isPair ? numbers[0] + numbers[1] : nil
    default: return nil
    }
  }
}
