/// Forms of lines. `…` stands for any words, also for none; small and capital letters are the same,
/// and signs at both ends of a line do not count, but for brackets around all of it.
struct BoilerplateForms: Sendable {
  /// A form: the pieces between its `…`.
  private struct Form {
    var pieces: [[UInt8]]
    var isOpenAtStart: Bool
    var isOpenAtEnd: Bool
  }

  /// By their first byte; those that begin with `…` under 0.
  private var forms: [[Form]] = Array(repeating: [], count: 256)
  /// Last bytes of the forms that begin with `…`.
  private var lastBytes = [Bool](repeating: false, count: 256)

  init(_ lines: [String]) {
    for line in lines {
      let bytes = Self.plain(Array(line.utf8)[...], isForm: true)
      var pieces: [[UInt8]] = [[]]
      var rest = bytes[...]
      while let byte = rest.first {
        if rest.starts(with: Self.gap) {
          pieces.append([])
          rest = rest.dropFirst(Self.gap.count)
        } else {
          pieces[pieces.count - 1].append(byte)
          rest = rest.dropFirst()
        }
      }
      let form = Form(
        pieces: pieces.filter { !$0.isEmpty }, isOpenAtStart: pieces[0].isEmpty,
        isOpenAtEnd: pieces.count > 1 && pieces[pieces.count - 1].isEmpty)
      guard let first = form.pieces.first?.first else { continue }
      forms[form.isOpenAtStart ? 0 : Int(first)].append(form)
      if form.isOpenAtStart, !form.isOpenAtEnd, let last = form.pieces.last?.last {
        lastBytes[Int(last)] = true
      }
    }
  }

  private static let gap = Array("…".utf8)

  /// A quick look at a line, before it is taken apart.
  func mayBegin(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    var place = start
    while place < end, Self.isSign(text[place]) { place += 1 }
    guard place < end else { return false }
    if !forms[Int(Self.lower(text[place]))].isEmpty { return true }
    var last = end - 1
    while last > place, Self.isSign(text[last]) { last -= 1 }
    return lastBytes[Int(Self.lower(text[last]))]
  }

  func matches(_ line: ArraySlice<UInt8>) -> Bool {
    let plain = Self.plain(line, isForm: false)
    guard let first = plain.first else { return false }
    return forms[Int(first)].contains { Self.fits($0, plain) }
      || forms[0].contains { Self.fits($0, plain) }
  }

  private static func fits(_ form: Form, _ line: [UInt8]) -> Bool {
    var rest = line[...]
    for (index, piece) in form.pieces.enumerated() {
      if index == 0, !form.isOpenAtStart {
        guard rest.starts(with: piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == form.pieces.count - 1, !form.isOpenAtEnd {
        guard rest.count >= piece.count, rest.suffix(piece.count).elementsEqual(piece) else {
          return false
        }
        return true
      } else {
        guard let found = rest.firstRange(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return form.isOpenAtEnd || rest.isEmpty
  }

  /// In small letters, one space between words, without signs at the ends.
  private static func plain(_ line: ArraySlice<UInt8>, isForm: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    for byte in line {
      if byte <= 0x20 {
        if bytes.last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(lower(byte))
      }
    }
    let isInBrackets =
      bytes.first == UInt8(ascii: "(") && bytes.last(where: { $0 > 0x20 }) == UInt8(ascii: ")")
    guard !isInBrackets, !isForm else { return bytes }
    var words = bytes[...]
    while let first = words.first, isSign(first) { words = words.dropFirst() }
    while let last = words.last, isSign(last) { words = words.dropLast() }
    return Array(words)
  }

  /// True for ASCII that is neither letter nor digit, but for an opening bracket.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x28, 0x80...0xFF: false
    default: true
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
