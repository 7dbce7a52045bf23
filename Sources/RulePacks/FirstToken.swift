/// The first token of a text that something may still be written after.
enum FirstToken: Equatable {
  /// A word that is over: in lower case.
  case word(String)
  /// A word that may go on.
  case open
  /// A mark, a number, a letter outside ASCII.
  case other

  /// - Parameter spelling: in lower case.
  init(of spelling: String, _ cutter: TokenCutter) {
    let bytes = Array(spelling.utf8)
    guard let letter = bytes.first, (0x61...0x7A).contains(letter) else {
      self = .other
      return
    }
    var place = 0
    guard let piece = cutter.next(in: bytes.span, from: &place), piece.end < bytes.count else {
      self = .open
      return
    }
    // Behind an apostrophe or a period, as in "china's" and "u.s.", up to two letters decide.
    let isDecided = bytes[piece.end] != 0x27 && bytes[piece.end] != 0x2E
    self =
      isDecided || bytes.count - piece.end >= 3
      ? .word(String(decoding: bytes[..<piece.end], as: UTF8.self)) : .open
  }
}
