/// The words of a sentence, to tell how alike two are.
struct SentenceWords {
  /// An edited sentence keeps half of its words.
  static let shareOfEdited = 0.5

  private let words: [Substring]

  init(_ sentence: String) { words = sentence.split { !$0.isLetter && !$0.isNumber } }

  /// Dice's coefficient of the two bags of words: 0 for nothing in common, 1 for the same words.
  func share(with other: SentenceWords) -> Double {
    guard !words.isEmpty || !other.words.isEmpty else { return 1 }
    var counts: [Substring: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    var common = 0
    for word in other.words where counts[word, default: 0] > 0 {
      counts[word, default: 0] -= 1
      common += 1
    }
    return Double(2 * common) / Double(words.count + other.words.count)
  }
}
