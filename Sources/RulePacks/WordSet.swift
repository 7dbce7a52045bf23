import Synchronization

/// Words of which a pattern takes one; shared by all patterns that use the same class.
final class WordSet: Sendable {
  /// Sorted, each once.
  let words: [String]
  private let madeRegex = Mutex<String?>(nil)
  /// The first token of each word, as the tokenizer cuts it, in lower case.
  let firstTokens: Set<String>
  /// Those after which the phrase goes on, so that they are whole tokens for sure.
  let wholeFirstTokens: Set<String>
  /// Words, in lower case, that may go on where what follows them does.
  let openFirstTokens: Set<String>
  /// True where a word begins with a mark, a digit or a letter outside ASCII.
  let hasOtherFirstTokens: Bool
  /// With so many letters each of them ends; more than two are not counted.
  let lastLetters: Int

  init(_ words: [String]) {
    self.words = Array(Set(words)).sorted()
    lastLetters = self.words.reduce(2) { least, word in
      min(least, word.unicodeScalars.reversed().prefix { $0.isLetter }.count)
    }
    let cutter = TokenCutter()
    var first: Set<String> = []
    var whole: Set<String> = []
    var open: Set<String> = []
    var hasOthers = false
    for word in self.words {
      let bytes = Array(word.utf8)
      var place = 0
      if let piece = cutter.next(in: bytes.span, from: &place) {
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

  /// A regular expression that takes the longest of the words; made when a pattern is compiled.
  var regex: String {
    madeRegex.withLock { made in
      let regex = made ?? WordTrie(words).regex
      made = regex
      return regex
    }
  }
}
