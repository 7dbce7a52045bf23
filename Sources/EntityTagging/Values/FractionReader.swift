import DocumentModel

/// A part of a whole in words, as numerator and denominator: "two-thirds", "a quarter", "half".
struct Fraction: Equatable, CustomStringConvertible {
  let numerator: Int
  let denominator: Int

  /// `2/3`.
  var description: String { "\(numerator)/\(denominator)" }

  /// Exact, in percent; nil where the decimals do not end.
  var percent: ExactDecimal? {
    // A denominator up to ten ends within three places, or never.
    let scaled = numerator * 100_000
    guard scaled % denominator == 0 else { return nil }
    return ExactDecimal(Int128(scaled / denominator), exponent: -3)
  }
}

/// Reads fractions whose denominator is at most ten.
enum FractionReader {
  private static let denominators: [String: Int] = [
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  static func read(_ text: String) -> Fraction? {
    let words = text.split { $0 == " " || $0 == "-" }.map(String.init)
    guard let last = words.last, let denominator = denominator(last) else { return nil }
    let count = words.dropLast()
    guard let first = count.first, first != "a", first != "an" else {
      return Fraction(numerator: 1, denominator: denominator)
    }
    guard count.count == 1, let numerator = NumberWords.cardinals[first], numerator > 0 else {
      return nil
    }
    return Fraction(numerator: Int(numerator), denominator: denominator)
  }

  private static func denominator(_ word: String) -> Int? {
    denominators[word] ?? (word.hasSuffix("s") ? denominators[String(word.dropLast())] : nil)
  }
}
