/// Words of which a pattern takes one; shared by all patterns that use the same class.
final class WordSet: Sendable {
  /// Sorted, each once.
  let words: [String]
  /// A regular expression that takes the longest of the words.
  let regex: String
  /// The first token of each word, as the tokenizer cuts it, in lower case.
  let firstTokens: Set<String>

  init(_ words: [String]) {
    self.words = Array(Set(words)).sorted()
    regex = WordTrie(self.words).regex
    let cutter = TokenCutter()
    firstTokens = Set(
      self.words.compactMap { word in
        let bytes = Array(word.utf8)
        guard let first = cutter.pieces(of: bytes).first else { return nil }
        return String(decoding: bytes[first.start..<first.end], as: UTF8.self).lowercased()
      })
  }
}
