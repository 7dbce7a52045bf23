import DocumentModel

/// Reads digits with separators: `1,234.5`, `1 234`, `1,00,000`, and where asked `1.234,5`.
///
/// The comma is a decimal sign only where `decimalComma` says that the currency or the country
/// writes so; `1.234` is then ambiguous and stays unresolved.
struct NumeralReader {
  var decimalComma = false

  private static let comma: UInt8 = 0x2C
  private static let point: UInt8 = 0x2E
  private static let space: UInt8 = 0x20
  private static let apostrophe: UInt8 = 0x27

  func read(_ bytes: some Collection<UInt8>) -> NumberReading {
    let text = Array(bytes)
    let commas = text.count { $0 == Self.comma }
    let points = text.count { $0 == Self.point }
    switch (commas, points) {
    case (0, 0): return grouped(text)
    case (0, 1): return onePoint(text)
    case (0, _): return grouped(text)
    case (_, 0): return onlyCommas(text, count: commas)
    default: return both(text, commas: commas, points: points)
    }
  }

  /// Both signs: the last one is the decimal sign and stands once.
  private func both(_ text: [UInt8], commas: Int, points: Int) -> NumberReading {
    guard let last = text.lastIndex(where: { $0 == Self.comma || $0 == Self.point }) else {
      return .none
    }
    guard (text[last] == Self.comma ? commas : points) == 1 else { return .none }
    return decimal(whole: text[..<last], fraction: text[(last + 1)...])
  }

  private func onlyCommas(_ text: [UInt8], count: Int) -> NumberReading {
    if isGrouped(text) { return digits(text) }
    guard count == 1, let sign = text.firstIndex(of: Self.comma) else { return .none }
    guard decimalComma else { return .unresolved("decimal comma or list") }
    return decimal(whole: text[..<sign], fraction: text[(sign + 1)...])
  }

  private func onePoint(_ text: [UInt8]) -> NumberReading {
    guard let sign = text.firstIndex(of: Self.point) else { return .none }
    let whole = text[..<sign]
    let fraction = text[(sign + 1)...]
    if decimalComma, fraction.count == 3, (1...3).contains(whole.count), whole.first != 0x30 {
      return .unresolved("point groups thousands or begins decimals")
    }
    return decimal(whole: whole, fraction: fraction)
  }

  private func decimal(whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>) -> NumberReading {
    guard whole.isEmpty || isGrouped(Array(whole)) else { return .none }
    let plain = whole.filter(Self.isDigit) + [Self.point] + fraction
    return ExactDecimal(digits: plain).map(NumberReading.value) ?? .none
  }

  private func grouped(_ text: [UInt8]) -> NumberReading {
    isGrouped(text) ? digits(text) : .none
  }

  private func digits(_ text: [UInt8]) -> NumberReading {
    ExactDecimal(digits: text.filter(Self.isDigit)).map(NumberReading.value) ?? .none
  }

  /// Digits without separators, in groups of three, or in Indian groups (`1,00,000`).
  private func isGrouped(_ text: [UInt8]) -> Bool {
    let groups = text.split(omittingEmptySubsequences: false) { !Self.isDigit($0) }
    guard groups.count > 1 else { return !text.isEmpty && groups.first?.count == text.count }
    guard let first = groups.first, let last = groups.last, last.count == 3 else { return false }
    let middle = groups.dropFirst().dropLast()
    if middle.allSatisfy({ $0.count == 3 }) { return (1...3).contains(first.count) }
    return middle.allSatisfy { $0.count == 2 } && (1...2).contains(first.count)
      && text.contains(Self.comma)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// True for what may stand between two digits of one numeral.
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == comma || byte == point || byte == space || byte == apostrophe
  }
}
