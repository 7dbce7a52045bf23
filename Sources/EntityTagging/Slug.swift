import DocumentModel

/// The part of a generated id that comes from a name: lower case, ASCII letters and digits, hyphens
/// between them; letters outside ASCII are kept as they are.
enum Slug {
  static func make(_ name: String) -> String {
    var result = ""
    var pending = false
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if pending, !result.isEmpty { result += "-" }
        pending = false
        result.unicodeScalars.append(scalar)
      } else if scalar != ".", scalar != "'", scalar != "\u{2019}" {
        pending = true
      }
    }
    return result
  }
}

/// The telling part of a company's name.
enum CompanyName {
  private static let suffixes: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc",
    "gmbh", "ag", "sa", "nv", "bv", "as", "ab", "oy", "spa", "pvt", "pte", "kk", "se", "lp", "llp",
    "fze", "dmcc", "pjsc", "ojsc", "jsc", "sarl", "bhd", "sdn", "pty", "holding", "holdings",
  ]

  /// The name without its legal form; other kinds of names as they are.
  static func withoutSuffix(_ name: String, _ kind: MentionKind) -> String {
    guard kind == .company else { return name }
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
