import DocumentModel

/// The words that numbers are made of.
enum NumberWords {
  /// Zero to ninety; what is added up within a group below a hundred.
  static let cardinals: [String: Int128] = [
    "zero": 0, "nil": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2, "pair": 2,
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "final": 4, "last": 4,
  ]

  /// What multiplies the group before it.
  static let multipliers: [String: ExactDecimal] = [
    "hundred": ExactDecimal(100), "dozen": ExactDecimal(12), "score": ExactDecimal(20),
  ]

  /// What closes a group.
  static let scales: [String: ExactDecimal] = [
    "thousand": power(3), "k": power(3), "million": power(6), "m": power(6), "mn": power(6),
    "mln": power(6), "mil": power(6), "mio": power(6), "mm": power(6), "billion": power(9),
    "bn": power(9), "b": power(9), "bln": power(9), "bil": power(9), "mrd": power(9),
    "milliard": power(9), "trillion": power(12), "tn": power(12), "t": power(12),
    "trn": power(12), "trln": power(12), "tr": power(12), "lakh": power(5), "lac": power(5),
    "lakhs": power(5), "crore": power(7), "crores": power(7), "cr": power(7), "wan": power(4),
    "yi": power(8), "quadrillion": power(15), "thousands": power(3), "millions": power(6),
    "billions": power(9), "trillions": power(12),
  ]

  /// Parts of a whole; nil where no finite decimal exists.
  static let fractions: [String: ExactDecimal?] = [
    "half": ExactDecimal(5, exponent: -1), "halves": ExactDecimal(5, exponent: -1),
    "quarter": ExactDecimal(25, exponent: -2), "quarters": ExactDecimal(25, exponent: -2),
    "fourths": ExactDecimal(25, exponent: -2), "fifths": ExactDecimal(2, exponent: -1),
    "fifth": ExactDecimal(2, exponent: -1), "tenth": ExactDecimal(1, exponent: -1),
    "tenths": ExactDecimal(1, exponent: -1), "eighth": ExactDecimal(125, exponent: -3),
    "eighths": ExactDecimal(125, exponent: -3), "third": nil as ExactDecimal?,
    "thirds": nil as ExactDecimal?, "sixth": nil as ExactDecimal?, "sixths": nil as ExactDecimal?,
    "seventh": nil as ExactDecimal?, "ninth": nil as ExactDecimal?,
    "\u{BD}": ExactDecimal(5, exponent: -1), "\u{BC}": ExactDecimal(25, exponent: -2),
    "\u{BE}": ExactDecimal(75, exponent: -2), "\u{215B}": ExactDecimal(125, exponent: -3),
    "\u{2153}": nil as ExactDecimal?, "\u{2154}": nil as ExactDecimal?,
  ]

  /// Plurals and quantifiers that name an order, not a number.
  static let vague: Set<String> = [
    "tens", "dozens", "scores", "hundreds", "several", "few", "many", "some", "numerous",
    "multiple", "multi",
  ]

  /// Joining words without a value of their own.
  static let joints: Set<String> = ["of", "additional", "extra", "more", "another", "other"]

  private static func power(_ exponent: Int) -> ExactDecimal {
    ExactDecimal(1, exponent: exponent)
  }
}
