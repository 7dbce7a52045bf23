/// Whether the words around a date look back or ahead.
///
/// A verb directly after the date decides ("the vote on Friday will", "Friday's talks will"); then
/// the nearest telling word of up to eight before it; then the nearest of the five after it; then
/// "by", "until" and the like before it, which point ahead. None is looked for beyond the clause of the
/// date (`ClauseBounds`).
enum TenseCue {
  case past, future, none
  /// "by" or "until" alone: mostly ahead, but a deadline may have passed.
  case limit

  private static let aheadWords: Set<String> = [
    "will", "would", "shall", "should", "could", "may", "might", "can", "due", "scheduled", "set",
    "expected", "expects", "plans", "planned", "planning", "begins", "upcoming",
    "expires", "expire", "deadline", "'ll", "intends", "aims", "hopes", "targeted", "slated",
    "coming", "next", "soon",
    // What is told of a plan in the present: "takes effect on Friday".
    "takes", "starts", "enters", "meets",
  ]
  /// Of the words that look ahead, those that also guess at what has happened.
  private static let guessWords: Set<String> = ["may", "might", "could", "would", "can"]
  /// Prepositions that mostly point ahead.
  private static let limitWords: Set<String> = [
    "by", "until", "till", "through", "before", "effective", "beginning", "starting",
  ]
  private static let backWords: Set<String> = [
    "said", "was", "were", "had", "did", "told", "since", "ago", "came", "went", "made", "took",
    "rose", "fell", "met", "began", "won", "lost", "sent", "held", "wrote", "gave", "last",
    "has", "have", "been", "hit", "cut", "put", "struck", "sold", "bought", "led", "ended",
  ]
  /// Words after the date that look ahead; "could" and "may" there often belong to what was said.
  private static let aheadAfter: Set<String> = [
    "will", "would", "shall", "'ll", "begins", "expires", "takes",
  ]
  /// Past verbs that tell after the date, too: no participles, which may stand before a noun.
  private static let backAfter: Set<String> = [
    "said", "was", "were", "had", "did", "told", "came", "went", "made", "took", "rose", "fell",
    "met", "began", "won", "lost", "sent", "wrote", "gave", "struck", "sold", "bought", "led",
  ]

  init(before: [UInt8], after: [UInt8]) {
    let right = ClauseBounds.words(after: after)
    if after.first != 0x2C, Self.isVerbAhead(directlyIn: right) {
      self = .future
      return
    }
    let left = ClauseBounds.words(before: before)
    if Self.isCountedFrom(left) {
      self = .none
      return
    }
    // "That may explain Tuesday's move": the guess is about the reason, not about the move.
    let isPossessive = right.first == "'s"
    var hasLimit = false
    for index in left.indices.reversed() {
      let word = left[index]
      if Self.limitWords.contains(word), index >= left.endIndex - 2 { hasLimit = true }
      let last = index > left.startIndex ? left[index - 1] : ""
      if isPossessive, Self.guessWords.contains(word) { continue }
      if Self.aheadWords.contains(word) || (word == "to" && ["is", "are"].contains(last)) {
        self = .future
        return
      }
      if Self.isPast(word), !["be", "get"].contains(last) {
        self = .past
        return
      }
    }
    self = Self.look(right: right, hasLimit: hasLimit)
  }

  /// "will" after "the vote on Friday", also behind the noun of "Friday's vote".
  private static func isVerbAhead(directlyIn right: [String]) -> Bool {
    let words = right.first == "'s" ? right.dropFirst(2) : right[...]
    return words.first.map(aheadAfter.contains) ?? false
  }

  /// "Due 45 days from May 1": what is due is the end, not the day that it is counted from.
  private static func isCountedFrom(_ left: [String]) -> Bool {
    guard left.count >= 2, ["from", "of", "after", "following"].contains(left[left.count - 1])
    else { return false }
    return DurationUnit(left[left.count - 2]) != nil
  }

  private static func look(right: [String], hasLimit: Bool) -> TenseCue {
    for word in right {
      if aheadAfter.contains(word) { return .future }
      if backAfter.contains(word) || (hasLimit && isPast(word)) { return .past }
      if word == "is" || word == "are" { break }
    }
    return hasLimit ? .limit : .none
  }

  private static func isPast(_ word: String) -> Bool {
    backWords.contains(word) || (word.hasSuffix("ed") && word.utf8.count > 4)
  }

  /// True where the words point ahead, if only by "by" or "until".
  var isAhead: Bool { self == .future || self == .limit }
}
