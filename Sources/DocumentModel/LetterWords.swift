/// The words of a text in lower case, cut at all that is no letter.
public enum LetterWords {
  /// - Parameter hyphens: true where a hyphen is part of a word ("anti-dumping").
  public static func of(_ text: ArraySlice<UInt8>, hyphens: Bool = false) -> [String] {
    // Outside ASCII what is a letter, and what is one character, takes tables to tell.
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: text, as: UTF8.self).lowercased()
        .split { !$0.isLetter && !(hyphens && $0 == "-") }.map(String.init)
    }
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text {
      if let letter = lowered(byte) ?? (hyphens && byte == 0x2D ? byte : nil) {
        word.append(letter)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func lowered(_ byte: UInt8) -> UInt8? {
    (byte | 0x20) &- 0x61 < 26 ? byte | 0x20 : nil
  }
}
