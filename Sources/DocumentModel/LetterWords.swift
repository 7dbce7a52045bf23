/// The words of a text in lower case, cut at all that is no letter.
public enum LetterWords {
  /// - Parameter hyphens: true where a hyphen is part of a word ("anti-dumping").
  public static func of(_ text: ArraySlice<UInt8>, hyphens: Bool = false) -> [String] {
    guard let letters = letters(text, hyphens: hyphens) else {
      return String(decoding: text, as: UTF8.self).lowercased()
        .split { !$0.isLetter && !(hyphens && $0 == "-") }.map(String.init)
    }
    var words: [String] = []
    var start = 0
    for place in 0...letters.count where place == letters.count || letters[place] == 0x20 {
      if start < place { words.append(String(decoding: letters[start..<place], as: UTF8.self)) }
      start = place + 1
    }
    return words
  }

  /// The letters in lower case, spaces in the place of all else. Nil for a text with more outside
  /// ASCII than marks of print: what is a letter there, and what is one character, takes tables to
  /// tell.
  private static func letters(_ text: ArraySlice<UInt8>, hyphens: Bool) -> [UInt8]? {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if byte < 0x80 {
        letters.append(lowered(byte) ?? (hyphens && byte == 0x2D ? byte : 0x20))
        place += 1
      } else if isMark(text[place...]) {
        letters.append(0x20)
        place += 3
      } else {
        return nil
      }
    }
    return letters
  }

  private static func lowered(_ byte: UInt8) -> UInt8? {
    (byte | 0x20) &- 0x61 < 26 ? byte | 0x20 : nil
  }

  /// True where a text begins with a dash, a quotation mark, an apostrophe or an ellipsis of print.
  private static func isMark(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.startIndex
    guard text.count >= 3, text[start] == 0xE2, text[start + 1] == 0x80 else { return false }
    switch text[start + 2] {
    case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return true
    default: return false
    }
  }
}
