import DocumentModel
import Testing

/// Whatever stands around a currency: an amount that comes out has all the digits that stand there.
@Suite struct AmountFuzzTests {
  private static let pieces = [
    "$", "€", "US$", "USD", "EUR ", "£", "Rs ", "¥", " dollars", " yuan", " USD", "-euro",
    " million",
    "bn", "m", " thousand", " hundred", "k", " crore", ",", ".", "'", " ", "-", "–", "/", ":", "%",
    "1", "2", "34", "500", "000", "1,234", "5.6", "0", ".5", " to ", " and ", " or ", " a ", "(",
    ")",
    "1/2", "½", "two", " hundred and ", "x", "th", " (", "+", "~",
  ]

  @Test(arguments: [31, 32, 33, 34] as [UInt64])
  func noAmountIsAPartOfANumber(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reading = try ValueReading()
    for _ in 0..<1000 {
      let count = Int.random(in: 2...9, using: &random)
      let noise = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
      let text = "It paid \(noise) there."
      for found in reading.amounts(text) {
        let (words, money) = (found.words, found.value)
        for number in [money.amount, money.min, money.max].compactMap({ $0 }) {
          #expect(Self.holds(number, words), "\(text) gave \(number) from \(words)")
        }
        #expect(!Self.goesOn(text, found.span) || money.why != nil, "\(text) gave a part: \(words)")
      }
    }
  }

  /// True where the digits of the number stand in the words one after the other, or the words are
  /// no digits at all.
  private static func holds(_ number: ExactDecimal, _ words: String) -> Bool {
    let wanted = String(number.coefficient.magnitude).trimmedOfZeros
    let there = words.split { !($0.isASCII && ($0.isNumber || ",.' ".contains($0))) }
      .map { $0.filter(\.isNumber).trimmedOfZeros }
    let hasWordsOrFractions =
      words.contains { "½/".contains($0) } || words.contains("two")
      || words.contains("hundred") || words.lowercased().hasPrefix("a ")
    return hasWordsOrFractions || there.contains(wanted)
  }

  /// True where a digit, or a sign and a digit, touches the number at either end of the words.
  private static func goesOn(_ text: String, _ span: TextSpan) -> Bool {
    let bytes = Array(text.utf8)
    let (start, end) = (Int(span.start), Int(span.end))
    let joints = Array(",.'/:-".utf8)
    if isDigit(bytes, end - 1) {
      if isDigit(bytes, end) { return true }
      if end < bytes.count, joints.contains(bytes[end]), isDigit(bytes, end + 1) { return true }
    }
    guard isDigit(bytes, start) else { return false }
    return isDigit(bytes, start - 1)
      || (joints.contains(bytes[start - 1]) && isDigit(bytes, start - 2))
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }
}

extension StringProtocol {
  fileprivate var trimmedOfZeros: String {
    var text = self[...]
    while text.first == "0" { text = text.dropFirst() }
    while text.last == "0" { text = text.dropLast() }
    return String(text)
  }
}
