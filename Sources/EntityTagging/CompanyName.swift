/// The telling part of a company's name.
enum CompanyName {
  /// The name without its legal form ("Norvik Steel" for "Norvik Steel Co., Ltd.").
  ///
  /// - Parameter suffixes: legal forms in lower case, without periods.
  static func withoutSuffix(_ name: String, _ suffixes: Set<String>) -> String {
    var words = name.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" }).map(
      String.init)
    while words.count > 1, let last = words.last,
      suffixes.contains(last.lowercased().filter { $0 != "." })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
