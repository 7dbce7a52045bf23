/// How the letters of an English word follow each other.
struct SpellingShape {
  /// True for each letter that is a vowel; `u` after `q` is none, `y` after a consonant is one.
  private let vowels: [Bool]
  private let letters: [Character]

  init(_ word: String) {
    letters = Array(word.lowercased())
    var vowels: [Bool] = []
    for (index, letter) in letters.enumerated() {
      let before: Character? = index > 0 ? letters[index - 1] : nil
      switch letter {
      case "u": vowels.append(before != "q")
      case "y": vowels.append(index > 0 && vowels[index - 1] == false)
      default: vowels.append("aeio".contains(letter))
      }
    }
    self.vowels = vowels
  }

  /// Number of groups of vowels.
  var syllables: Int {
    vowels.indices.count { vowels[$0] && ($0 == 0 || !vowels[$0 - 1]) }
  }

  /// Consonant, one vowel, one consonant other than `w`, `x` and `y` (`ban`, `cancel`).
  var endsInShortSyllable: Bool {
    let count = letters.count
    guard count >= 3, let last = letters.last, !"wxy".contains(last) else { return false }
    return !vowels[count - 3] && vowels[count - 2] && !vowels[count - 1]
  }

  /// A consonant before a final `y` (`deny`).
  var endsInConsonantY: Bool {
    letters.count >= 2 && letters.last == "y" && !vowels[letters.count - 2]
  }
}
