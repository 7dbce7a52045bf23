/// Whether the words around a date look back or ahead.
///
/// The nearest telling word of up to eight before it decides; then the five words after it; then
/// "by", "until" and the like before it, which point ahead where no past verb is near.
enum TenseCue {
  case past, future, none
  /// "by" or "until" alone: mostly ahead, but a deadline may have passed.
  case limit

  private static let aheadWords: Set<String> = [
    "will", "would", "shall", "should", "could", "may", "might", "can", "due", "scheduled", "set",
    "expected", "expects", "plans", "planned", "planning", "begins", "upcoming",
    "expires", "expire", "deadline", "'ll", "intends", "aims", "hopes", "targeted", "slated",
    "coming", "next", "soon",
  ]
  /// Prepositions that mostly point ahead.
  private static let limitWords: Set<String> = [
    "by", "until", "till", "through", "before", "effective", "beginning", "starting",
  ]
  private static let backWords: Set<String> = [
    "said", "was", "were", "had", "did", "told", "since", "ago", "came", "went", "made", "took",
    "rose", "fell", "met", "began", "won", "lost", "sent", "held", "wrote", "gave", "last",
    "has", "have", "been", "hit", "cut", "put", "struck", "sold", "bought", "led", "ended",
  ]

  init(before: [UInt8], after: [UInt8]) {
    let left = Self.words(Self.tail(before)).suffix(8)
    var hasLimit = false
    for index in left.indices.reversed() {
      let word = left[index]
      if Self.limitWords.contains(word), index >= left.endIndex - 2 { hasLimit = true }
      if Self.aheadWords.contains(word) {
        self = .future
        return
      }
      let isPassive = index > left.startIndex && ["be", "get"].contains(left[index - 1])
      if Self.isPast(word), !isPassive {
        self = .past
        return
      }
    }
    self = Self.look(right: Self.words(Self.head(after)).prefix(5), hasLimit: hasLimit)
  }

  private static func look(right: ArraySlice<String>, hasLimit: Bool) -> TenseCue {
    for word in right {
      if ["will", "would", "is", "are"].contains(word) { return ahead(word, hasLimit) }
      if hasLimit, isPast(word) { return .past }
    }
    return hasLimit ? .limit : .none
  }

  private static func ahead(_ word: String, _ hasLimit: Bool) -> TenseCue {
    word == "will" || word == "would" ? .future : hasLimit ? .limit : .none
  }

  private static func isPast(_ word: String) -> Bool {
    backWords.contains(word) || (word.hasSuffix("ed") && word.utf8.count > 4)
  }

  /// True where the words point ahead, if only by "by" or "until".
  var isAhead: Bool { self == .future || self == .limit }

  /// The end of a text that holds its last eight words.
  private static func tail(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var words = 0
    var place = text.count
    while place > 0, words <= 8 {
      place -= 1
      if !isLetter(text[place]), place + 1 < text.count, isLetter(text[place + 1]) { words += 1 }
    }
    return text[place...]
  }

  /// The beginning of a text that holds its first five words.
  private static func head(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var words = 0
    var place = 0
    while place < text.count, words < 5 {
      if !isLetter(text[place]), place > 0, isLetter(text[place - 1]) { words += 1 }
      place += 1
    }
    return text[..<place]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x27
  }

  /// The words of a text, a first capital lowered unless the word is the month of May.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !isLetter($0) }
      .map { String(decoding: $0, as: UTF8.self) }
      .map { $0 == "May" ? $0 : $0.lowercased() }
  }
}
