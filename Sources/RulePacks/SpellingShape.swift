/// How the letters of an English word follow each other.
struct SpellingShape {
  /// Lower case for ASCII letters.
  private let letters: [UInt8]
  /// True for each letter that is a vowel; `u` after `q` is none, `y` after a consonant is one.
  private let vowels: [Bool]

  init(_ word: String) {
    let letters = word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var vowels: [Bool] = []
    for (index, letter) in letters.enumerated() {
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"):
        vowels.append(true)
      case UInt8(ascii: "u"): vowels.append(index == 0 || letters[index - 1] != UInt8(ascii: "q"))
      case UInt8(ascii: "y"): vowels.append(index > 0 && !vowels[index - 1])
      default: vowels.append(false)
      }
    }
    self.letters = letters
    self.vowels = vowels
  }

  /// Number of groups of vowels.
  var syllables: Int {
    vowels.indices.count { vowels[$0] && ($0 == 0 || !vowels[$0 - 1]) }
  }

  /// Consonant, one vowel, one consonant other than `w`, `x` and `y` (`ban`, `cancel`).
  var endsInShortSyllable: Bool {
    let count = letters.count
    guard count >= 3, !"wxy".utf8.contains(letters[count - 1]) else { return false }
    return !vowels[count - 3] && vowels[count - 2] && !vowels[count - 1]
  }

  /// A consonant before a final `y` (`deny`).
  var endsInConsonantY: Bool {
    letters.count >= 2 && letters.last == UInt8(ascii: "y") && !vowels[letters.count - 2]
  }
}
