import DocumentModel

/// Tells what the words before or after a number say of it ("nearly", "up to", "or more").
enum ModifierWords {
  /// The first phrase that occurs decides; so the longer and stronger stand first.
  private static let phrases: [(words: [UInt8], modifier: Modifier)] = written.map {
    (Array($0.words.utf8), $0.modifier)
  }

  private static let written: [(words: String, modifier: Modifier)] = [
    ("or more", .atLeast), ("or longer", .atLeast), ("or greater", .atLeast),
    ("or higher", .atLeast), ("or above", .atLeast), ("or over", .atLeast), ("and up", .atLeast),
    ("and above", .atLeast), ("and upward", .atLeast), ("and upwards", .atLeast),
    ("and higher", .atLeast), ("or less", .atMost), ("or fewer", .atMost), ("or lower", .atMost),
    ("or shorter", .atMost), ("or below", .atMost), ("or under", .atMost),
    ("no more than", .atMost), ("not more than", .atMost), ("no less than", .atLeast),
    ("no fewer than", .atLeast), ("not less than", .atLeast), ("at least", .atLeast),
    ("at most", .atMost), ("up to", .atMost), ("as much as", .atMost), ("as many as", .atMost),
    ("as long as", .atMost), ("as high as", .atMost), ("as low as", .atLeast),
    ("as little as", .atLeast), ("as few as", .atLeast), ("maximum", .atMost),
    ("minimum", .atLeast), ("capped at", .atMost), ("not exceeding", .atMost),
    ("starting at", .atLeast), ("less than", .lessThan), ("fewer than", .lessThan),
    ("lower than", .lessThan), ("shorter than", .lessThan), ("under", .lessThan),
    ("below", .lessThan), ("nearly", .lessThan), ("almost", .lessThan), ("close to", .lessThan),
    ("short of", .lessThan), ("shy of", .lessThan), ("approaching", .lessThan),
    ("more than", .moreThan), ("greater than", .moreThan), ("higher than", .moreThan),
    ("longer than", .moreThan), ("bigger than", .moreThan), ("larger than", .moreThan),
    ("over", .moreThan), ("above", .moreThan), ("excess of", .moreThan),
    ("upwards of", .moreThan), ("upward of", .moreThan), ("upwards", .atLeast),
    ("upward", .atLeast), ("exceeding", .moreThan),
    ("topping", .moreThan), ("surpassing", .moreThan), ("north of", .moreThan),
    ("plus", .atLeast),
    ("+", .atLeast), ("approximately", .approx), ("around", .approx), ("about", .approx),
    ("roughly", .approx), ("some", .approx), ("circa", .approx), ("estimated", .approx),
    ("in the region of", .approx), ("neighborhood", .approx), ("neighbourhood", .approx),
    ("or so", .approx), ("odd", .approx), ("ish", .approx), ("give or take", .approx),
    ("couple", .approx), ("approx", .approx), ("~", .approx), ("ca.", .approx), ("c.", .approx),
  ]

  /// The modifier that the words name; `.exact` for none.
  static func modifier(_ texts: String?...) -> Modifier {
    for text in texts {
      guard let text, !text.isEmpty else { continue }
      let hay = Array(text.utf8)
      if let found = phrases.first(where: { contains(hay, $0.words) }) { return found.modifier }
    }
    return .exact
  }

  /// True where the words stand in the text between word ends.
  private static func contains(_ hay: [UInt8], _ needle: [UInt8]) -> Bool {
    guard hay.count >= needle.count else { return false }
    for start in 0...(hay.count - needle.count)
    where hay[start] == needle[0] && hay[start..<(start + needle.count)].elementsEqual(needle) {
      let end = start + needle.count
      let opens = start == 0 || !isLetter(hay[start - 1]) || !isLetter(needle[0])
      let closes = end == hay.count || !isLetter(hay[end])
      if opens && closes { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

extension Modifier {
  /// The bounds that a modifier sets around a value: "at least 5" has a lower one, "nearly 5" an
  /// upper one.
  func bounds<Number>(_ value: Number?) -> (min: Number?, max: Number?) {
    switch self {
    case .moreThan, .atLeast: (value, nil)
    case .lessThan, .atMost: (nil, value)
    case .exact, .approx, .range, .order: (nil, nil)
    }
  }
}
