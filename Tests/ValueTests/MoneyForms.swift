import DocumentModel

/// Ways to write one amount of money, the amount known first.
struct MoneyForms {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  struct Form {
    var text: String
    var amount: ExactDecimal
    var currency: String
  }

  private static let signs = [
    ("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("£", "GBP"), ("C$", "CAD"), ("A$", "AUD"),
    ("HK$", "HKD"), ("NT$", "TWD"), ("S$", "SGD"), ("R$", "BRL"), ("₹", "INR"), ("Rs ", "INR"),
    ("RM", "MYR"), ("USD ", "USD"), ("EUR", "EUR"), ("CNY", "CNY"), ("RMB ", "CNY"),
    ("CHF ", "CHF"), ("JPY", "JPY"), ("Rp ", "IDR"),
  ]
  private static let words = [
    ("dollars", "USD"), ("euros", "EUR"), ("yuan", "CNY"), ("yen", "JPY"), ("rupees", "INR"),
    ("dlrs", "USD"), ("Canadian dollars", "CAD"), ("Hong Kong dollars", "HKD"), ("USD", "USD"),
    ("EUR", "EUR"), ("baht", "THB"), ("ringgit", "MYR"), ("Swiss francs", "CHF"), ("rubles", "RUB"),
  ]
  private static let scales = [
    (" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12), ("m", 6), ("bn", 9),
    (" mln", 6), (" bln", 9), (" lakh", 5), (" crore", 7), ("k", 3), ("tn", 12), ("-million", 6),
  ]

  /// One amount in one form.
  mutating func next() -> Form {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: scaledAfterSign()
    case 1: plainAfterSign()
    case 2: scaledBeforeWord()
    case 3: inWords()
    case 4: cents()
    case 5: inIndianGroups()
    default: decimalComma()
    }
  }

  /// `$1.25 billion`
  private mutating func scaledAfterSign() -> Form {
    let (sign, code) = random.pick(Self.signs)
    let (scale, power) = random.pick(Self.scales)
    let (digits, number) = decimal()
    return Form(text: sign + digits + scale, amount: number.times(power), currency: code)
  }

  /// `€1,234,567.50`
  private mutating func plainAfterSign() -> Form {
    let (sign, code) = random.pick(Self.signs)
    let whole = Int.random(in: 1..<2_000_000_000, using: &random)
    let cents = Int.random(in: 0..<100, using: &random)
    guard Bool.random(using: &random) else {
      return Form(
        text: sign + NumberForms.grouped(whole), amount: ExactDecimal(Int128(whole)), currency: code
      )
    }
    return Form(
      text: sign + NumberForms.grouped(whole) + "." + (cents < 10 ? "0\(cents)" : "\(cents)"),
      amount: ExactDecimal(Int128(whole * 100 + cents), exponent: -2), currency: code)
  }

  /// `70 billion yuan`
  private mutating func scaledBeforeWord() -> Form {
    let (word, code) = random.pick(Self.words)
    let (scale, power) = random.pick(Self.scales)
    let (digits, number) = decimal()
    let joint = scale.hasPrefix("-") ? "-" : " "
    return Form(text: digits + scale + joint + word, amount: number.times(power), currency: code)
  }

  /// `two hundred and fifty million euros`
  private mutating func inWords() -> Form {
    let (word, code) = random.pick(Self.words.filter { $0.0 != $0.1 })
    let number = Int.random(in: 2..<1000, using: &random)
    let (scale, power) = random.pick([("", 0), (" million", 6), (" billion", 9)])
    return Form(
      text: NumberForms.words(number) + scale + " " + word,
      amount: ExactDecimal(Int128(number)).times(power), currency: code)
  }

  /// `40 cents`
  private mutating func cents() -> Form {
    let number = Int.random(in: 2..<100, using: &random)
    let (word, code) = random.pick([("cents", "USD"), ("pence", "GBP")])
    return Form(
      text: "\(number) \(word)", amount: ExactDecimal(Int128(number), exponent: -2), currency: code)
  }

  /// `₹1,23,45,678`
  private mutating func inIndianGroups() -> Form {
    let number = Int.random(in: 100_000..<1_000_000_000, using: &random)
    return Form(
      text: random.pick(["₹", "Rs "]) + NumberForms.indian(number),
      amount: ExactDecimal(Int128(number)), currency: "INR")
  }

  /// `€1.234.567,89`
  private mutating func decimalComma() -> Form {
    let whole = Int.random(in: 1_000_000..<1_000_000_000, using: &random)
    let cents = Int.random(in: 10..<100, using: &random)
    return Form(
      text: "€" + NumberForms.grouped(whole, by: ".") + ",\(cents)",
      amount: ExactDecimal(Int128(whole * 100 + cents), exponent: -2), currency: "EUR")
  }

  /// `12`, `3.4`, `56.78`; never with a zero at the end.
  private mutating func decimal() -> (text: String, number: ExactDecimal) {
    let places = Int.random(in: 0...2, using: &random)
    var digits = Int.random(in: 1..<1000, using: &random)
    if places > 0, digits % 10 == 0 { digits += 1 }
    let number = ExactDecimal(Int128(digits), exponent: -places)
    return (number.description, number)
  }
}

extension ExactDecimal {
  /// The number times a power of ten.
  func times(_ power: Int) -> ExactDecimal { ExactDecimal(coefficient, exponent: exponent + power) }
}
