import DocumentModel

/// Ways to write one number, the number known first.
enum NumberForms {
  private static let ones = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// 0 to 999,999 in words, "and" after hundreds.
  static func words(_ number: Int) -> String {
    if number < 20 { return ones[number] }
    if number < 100 {
      let rest = number % 10
      return tens[number / 10] + (rest == 0 ? "" : "-" + ones[rest])
    }
    if number < 1000 {
      let rest = number % 100
      return ones[number / 100] + " hundred" + (rest == 0 ? "" : " and " + words(rest))
    }
    let rest = number % 1000
    return words(number / 1000) + " thousand"
      + (rest == 0 ? "" : rest < 100 ? " and " + words(rest) : " " + words(rest))
  }

  /// `1234567` → `1,234,567`.
  static func grouped(_ number: Int, by separator: String = ",") -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + groups).joined(separator: separator)
  }

  /// `12345678` → `1,23,45,678`, as in India.
  static func indian(_ number: Int) -> String {
    var head = String(number)
    guard head.count > 3 else { return head }
    var groups = [String(head.suffix(3))]
    head = String(head.dropLast(3))
    while head.count > 2 {
      groups.insert(String(head.suffix(2)), at: 0)
      head = String(head.dropLast(2))
    }
    return ([head] + groups).joined(separator: ",")
  }
}
