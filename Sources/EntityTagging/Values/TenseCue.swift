/// Whether the words around a date look back or ahead.
///
/// The nearest of up to eight words before it decides; if none does, the four words after it.
enum TenseCue {
  case past, future, none

  private static let aheadWords: Set<String> = [
    "will", "would", "shall", "should", "could", "may", "might", "can", "due", "scheduled", "set",
    "expected", "expects", "plans", "planned", "planning", "by", "until", "till", "through",
    "effective", "starting", "beginning", "begins", "upcoming", "expires", "expire", "deadline",
    "'ll", "to-be", "before", "intends", "aims", "hopes", "targeted", "slated", "coming", "next",
  ]
  private static let backWords: Set<String> = [
    "said", "was", "were", "had", "did", "told", "since", "ago", "came", "went", "made", "took",
    "rose", "fell", "met", "began", "won", "lost", "sent", "held", "wrote", "gave", "last",
    "has", "have", "been", "hit", "cut", "put", "struck", "sold", "bought", "led", "ended",
  ]

  init(before: [UInt8], after: [UInt8]) {
    let left = Self.words(before).suffix(8)
    var found = TenseCue.none
    for index in left.indices.reversed() {
      let word = left[index]
      if Self.aheadWords.contains(word) { found = .future }
      let isPassive = index > left.startIndex && left[index - 1] == "be"
      let isPast = Self.backWords.contains(word) || (word.hasSuffix("ed") && word.count > 4)
      if found == .none, isPast, !isPassive { found = .past }
      if found != .none { break }
    }
    if found == .none,
      Self.words(after).prefix(4).contains(where: { $0 == "will" || $0 == "would" })
    {
      found = .future
    }
    self = found
  }

  private static func words(_ bytes: [UInt8]) -> [String] {
    bytes.split { !((0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x27) }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
  }
}
