import DocumentModel

/// Reads a number as news writes it: "two hundred and fifty", "2.5 million", "half a million",
/// "2 1/2", "three quarters", "1,00,000", "5,000 crore". Exact; no floating point.
struct NumberReader {
  var decimalComma = false

  func read(_ text: some Sequence<UInt8>) -> NumberReading {
    let text = Array(text)
    guard let open = text.firstIndex(of: 0x28), let close = text.lastIndex(of: 0x29) else {
      return plain(text)
    }
    // "twelve (12) million": both must say the same.
    guard open < close, plain(text[..<open]) == plain(text[(open + 1)..<close]) else {
      return .unresolved("the number and its repetition differ")
    }
    return plain(text[..<open] + text[(close + 1)...])
  }

  private func plain(_ text: some Sequence<UInt8>) -> NumberReading {
    var sum = NumberSum()
    for token in Self.tokens(Array(text)) {
      switch token {
      case .numeral(let digits):
        let reading = NumeralReader(decimalComma: decimalComma).read(digits)
        guard let value = reading.decimal else { return reading }
        sum.add(numeral: value)
      case .slash: sum.slash()
      case .word(let word): sum.add(word: word)
      }
      if let failure = sum.failure { return failure }
    }
    return sum.result
  }

  func read(_ text: String) -> NumberReading { read(text.utf8) }

  /// "third" → 3, "21st" → 21, "twenty-first" → 21; nil for anything else.
  static func ordinal(_ text: String) -> Int? {
    var tens = 0
    for token in tokens(Array(text.utf8)) {
      switch token {
      case .numeral(let digits):
        return ExactDecimal(digits: digits).flatMap { Int($0.description) }
      case .word(let word):
        if let last = NumberWords.ordinals[word] { return tens + last }
        if let first = NumberWords.cardinals[word], first >= 20 { tens = Int(first) }
      case .slash: return nil
      }
    }
    return nil
  }

  // MARK: Tokens

  enum Part: Equatable {
    case numeral([UInt8])
    case word(String)
    case slash
  }

  static func tokens(_ bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var place = 0
    while place < bytes.count {
      let start = place
      let byte = bytes[place]
      if NumeralReader.isDigit(byte) || (byte == 0x2E && followsDigits(bytes, after: place)) {
        place = endOfNumeral(bytes, from: place)
        parts.append(.numeral(Array(bytes[start..<place])))
      } else if byte == 0x2F || bytes[place...].starts(with: [0xE2, 0x81, 0x84]) {
        parts.append(.slash)
        place += byte == 0x2F ? 1 : 3
      } else if isLetter(byte) {
        while place < bytes.count, isLetter(bytes[place]) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        parts.append(.word(word.lowercased()))
      } else {
        place += 1
      }
    }
    return parts
  }

  /// A separator belongs to a numeral where a digit follows; a space only before three digits.
  private static func endOfNumeral(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if NumeralReader.isDigit(bytes[place]) {
        place += 1
      } else if NumeralReader.isSeparator(bytes[place]), followsDigits(bytes, after: place) {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  private static func followsDigits(_ bytes: [UInt8], after place: Int) -> Bool {
    var count = 0
    while place + 1 + count < bytes.count, NumeralReader.isDigit(bytes[place + 1 + count]) {
      count += 1
    }
    guard bytes[place] == 0x20 else { return count > 0 }
    let next = place + 1 + count
    return count == 3 && !(next < bytes.count && bytes[next] == 0x2F)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
