/// Words of which a pattern takes one; shared by all patterns that use the same class.
final class WordSet: Sendable {
  /// Sorted, each once.
  let words: [String]
  /// A regular expression that takes the longest of the words.
  let regex: String
  /// The first token of each word, as the tokenizer cuts it, in lower case.
  let firstTokens: Set<String>
  /// Those after which the phrase goes on, so that they are whole tokens for sure.
  let wholeFirstTokens: Set<String>
  /// Words, in lower case, that may go on where what follows them does.
  let openFirstTokens: Set<String>
  /// True where a word begins with a mark, a digit or a letter outside ASCII.
  let hasOtherFirstTokens: Bool

  init(_ words: [String]) {
    self.words = Array(Set(words)).sorted()
    regex = WordTrie(self.words).regex
    let cutter = TokenCutter()
    var first: Set<String> = []
    var whole: Set<String> = []
    var open: Set<String> = []
    var hasOthers = false
    for word in self.words {
      let bytes = Array(word.utf8)
      if let piece = cutter.pieces(of: bytes).first {
        first.insert(String(decoding: bytes[piece.start..<piece.end], as: UTF8.self).lowercased())
      }
      switch FirstToken(of: word.lowercased(), cutter) {
      case .word(let token): whole.insert(token)
      case .open: open.insert(word.lowercased())
      case .other: hasOthers = true
      }
    }
    firstTokens = first
    wholeFirstTokens = whole
    openFirstTokens = open
    hasOtherFirstTokens = hasOthers
  }
}
