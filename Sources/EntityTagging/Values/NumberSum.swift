import DocumentModel

/// The state of reading a number from left to right.
struct NumberSum {
  /// Groups that a scale word has closed.
  private var total = ExactDecimal(0)
  /// What stood before "and" in the open group.
  private var base: ExactDecimal?
  private var current: ExactDecimal?
  private var lastScale: ExactDecimal?
  private var hasArticle = false
  private var isEmpty = true
  /// Numerator of a fraction that is being read: after a slash.
  private var numerator: ExactDecimal?
  /// 10^-n for the next digit after "point".
  private var place: Int?
  private(set) var failure: NumberReading?

  var result: NumberReading {
    if let failure { return failure }
    if numerator != nil { return .none }
    if isEmpty { return hasArticle ? .value(ExactDecimal(1)) : .none }
    guard let sum = total.adding(open ?? ExactDecimal(0)) else { return .unresolved("too large") }
    return .value(sum)
  }

  /// The value of the open group, nil where nothing has been read of it.
  private var open: ExactDecimal? {
    guard let base else { return current }
    return base.adding(current ?? ExactDecimal(0))
  }

  mutating func add(numeral value: ExactDecimal) {
    defer { isEmpty = false }
    if let top = numerator {
      numerator = nil
      guard let part = Self.quotient(top, value) else { return fail("no finite decimal") }
      current = part
    } else if current == nil {
      current = value
    } else if base == nil {
      base = current
      current = value
    } else {
      failure = NumberReading.none
    }
  }

  /// "2 1/2": what stands before the slash is a numerator.
  mutating func slash() {
    guard let top = current else {
      failure = NumberReading.none
      return
    }
    numerator = top
    current = nil
  }

  mutating func add(word: String) {
    if word == "a" || word == "an" || word == "the" {
      hasArticle = true
    } else if word == "and" {
      if let sum = open { (base, current) = (sum, nil) }
    } else if word == "point" {
      place = -1
      current = current ?? ExactDecimal(0)
    } else if let value = NumberWords.cardinals[word] {
      add(cardinal: value)
    } else if let factor = NumberWords.multipliers[word] {
      multiply(by: factor)
    } else if let part = NumberWords.fractions[word] {
      add(fraction: part, isSign: word.utf8.first.map { $0 >= 0x80 } ?? false)
    } else if let scale = NumberWords.scales[word] {
      close(with: scale, isPlural: word.count > 5 && word.hasSuffix("s"))
    } else if NumberWords.vague.contains(word) {
      fail("no exact number")
    } else if !NumberWords.joints.contains(word) {
      failure = NumberReading.none
    } else if word == "another" {
      hasArticle = true
    }
  }

  private mutating func add(cardinal value: Int128) {
    defer { isEmpty = false }
    if let digit = place {
      current = current?.adding(ExactDecimal(value, exponent: digit))
      place = digit - 1
      return
    }
    guard let sum = current else { return current = ExactDecimal(value) }
    let remainder = sum.exponent >= 2 ? 0 : sum.coefficient * (sum.exponent == 1 ? 10 : 1) % 100
    let fits = remainder == 0 || (remainder % 10 == 0 && remainder >= 20 && value < 10)
    guard sum.exponent >= 0, fits else { return failure = NumberReading.none }
    current = sum.adding(ExactDecimal(value))
  }

  private mutating func multiply(by factor: ExactDecimal) {
    isEmpty = false
    guard let product = (current ?? ExactDecimal(1)).multiplied(by: factor) else {
      return fail("too large")
    }
    current = product
  }

  /// A fraction sign (½) adds to the number before it, a fraction word multiplies it.
  private mutating func add(fraction part: ExactDecimal?, isSign: Bool) {
    isEmpty = false
    guard let part else { return fail("no finite decimal") }
    if current == nil, base == nil, let scale = lastScale {
      // "a million and a half"
      guard let share = part.multiplied(by: scale), let sum = total.adding(share) else {
        return fail("too large")
      }
      total = sum
    } else if let count = current {
      current = isSign ? count.adding(part) : count.multiplied(by: part)
    } else {
      current = part
    }
  }

  private mutating func close(with scale: ExactDecimal, isPlural: Bool) {
    if isPlural, isEmpty { return fail("no exact number") }
    let group: ExactDecimal
    if let sum = open {
      // Scales grow smaller: "two million three billion" is no number.
      if let lastScale, scale >= lastScale { return failure = NumberReading.none }
      group = sum
    } else if lastScale != nil {
      // "2 lakh crore"
      group = total
      total = ExactDecimal(0)
    } else {
      group = ExactDecimal(1)
    }
    isEmpty = false
    guard let product = group.multiplied(by: scale), let sum = total.adding(product) else {
      return fail("too large")
    }
    total = sum
    (base, current, lastScale) = (nil, nil, scale)
  }

  private mutating func fail(_ why: String) { failure = .unresolved(why) }

  /// The exact quotient of two small whole numbers; nil where the decimals do not end.
  private static func quotient(_ top: ExactDecimal, _ bottom: ExactDecimal) -> ExactDecimal? {
    for places in 0...6 {
      let wide = ExactDecimal(1, exponent: places)
      guard let scaled = top.multiplied(by: wide), let dividend = whole(scaled),
        let divisor = whole(bottom), divisor > 0
      else { return nil }
      if dividend % divisor == 0 { return ExactDecimal(dividend / divisor, exponent: -places) }
    }
    return nil
  }

  private static func whole(_ number: ExactDecimal) -> Int128? {
    guard (0...18).contains(number.exponent) else { return nil }
    var value = number.coefficient
    for _ in 0..<number.exponent { value *= 10 }
    return value
  }
}
