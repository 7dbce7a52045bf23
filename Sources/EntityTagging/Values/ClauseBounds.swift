/// The words beside a date that belong to its clause.
///
/// A clause ends at a semicolon, colon or bracket, at a comma before "and", "but", "which" and the
/// like, and at a dash. A clause of its own between two commas ("which was drawn up last year") counts
/// as not there.
enum ClauseBounds {
  private static let openers: Set<String> = [
    "and", "but", "or", "so", "which", "who", "whose", "where", "while", "when", "although", "as",
  ]
  private static let relatives: Set<String> = ["which", "who", "whose", "where"]

  /// Up to eight words before a date.
  static func words(before text: [UInt8]) -> [String] {
    var pieces = pieces(text[tail(text)...])
    if let last = pieces.lastIndex(where: { isMark($0) && $0 != "," }) {
      pieces.removeSubrange(...last)
    }
    return Array(clause(pieces).suffix(8))
  }

  /// Up to five words after a date.
  static func words(after text: [UInt8]) -> [String] {
    var words: [String] = []
    let pieces = pieces(text[..<head(text)])
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : ""
      if isMark(piece), piece != "," || openers.contains(next) { break }
      if piece != "," { words.append(piece) }
    }
    return Array(words.prefix(5))
  }

  /// What is left of the words before a date without the clauses before its own.
  private static func clause(_ pieces: [String]) -> [String] {
    var words: [String] = []
    var aside: Int?
    for (index, piece) in pieces.enumerated() {
      guard piece == "," else {
        words.append(piece)
        continue
      }
      let next = index + 1 < pieces.count ? pieces[index + 1] : ""
      if relatives.contains(next) {
        aside = words.count
      } else if let start = aside {
        words.removeSubrange(start...)
        aside = nil
      } else if openers.contains(next) {
        words.removeAll()
      }
    }
    // An open aside is the clause of the date.
    return aside.map { Array(words[$0...]) } ?? words
  }

  private static func isMark(_ piece: String) -> Bool {
    piece.utf8.count == 1 && piece.utf8.allSatisfy { !isLetter($0) }
  }

  /// Words, lowered unless the month of May, and the marks between clauses.
  private static func pieces(_ bytes: ArraySlice<UInt8>) -> [String] {
    var pieces: [String] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let start = place
      while place < bytes.endIndex, isLetter(bytes[place]) { place += 1 }
      if place > start {
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        pieces.append(word == "May" ? word : word.lowercased())
        continue
      }
      let isDash =
        bytes[place] == 0x2D && start > bytes.startIndex && bytes[start - 1] == 0x20
        && start + 1 < bytes.endIndex && bytes[start + 1] == 0x20
      if marks.contains(bytes[place]) || isDash {
        pieces.append(String(UnicodeScalar(bytes[place])))
      }
      place += 1
    }
    return pieces
  }

  /// `,` `;` `:` `(` `)`
  private static let marks: Set<UInt8> = [0x2C, 0x3B, 0x3A, 0x28, 0x29]

  /// Where the last words of a text begin; enough of them to see past an aside.
  private static func tail(_ text: [UInt8]) -> Int {
    var words = 0
    var place = text.count
    while place > 0, words <= 16 {
      place -= 1
      if !isLetter(text[place]), place + 1 < text.count, isLetter(text[place + 1]) { words += 1 }
    }
    return place
  }

  /// Where the first five words of a text end.
  private static func head(_ text: [UInt8]) -> Int {
    var words = 0
    var place = 0
    while place < text.count, words < 6 {
      if !isLetter(text[place]), place > 0, isLetter(text[place - 1]) { words += 1 }
      place += 1
    }
    return place
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x27
  }
}
