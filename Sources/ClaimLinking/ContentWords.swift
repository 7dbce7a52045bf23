import DocumentModel

/// The telling words of contents, to see whether two claims speak of the same thing.
enum ContentWords {
  private static let common: Set<String> = [
    "that", "this", "with", "from", "have", "been", "were", "they", "their", "them", "would",
    "about", "which", "after", "other", "could", "should", "there", "when", "into", "over", "than",
    "then", "more", "most", "some", "what", "will", "your", "only", "also", "under", "such", "very",
    "just", "like", "being", "does", "where", "while", "here", "made", "make", "every", "anything",
    "nothing", "claim", "allegation", "accusation", "charge", "report", "statement",
  ]

  /// How many words the contents of two claims share, by their first five letters.
  static func shared(_ left: FactFrame, _ right: FactFrame, _ document: Document) -> Int {
    of(left, document).intersection(of(right, document)).count
  }

  /// True where a content has one of the telling words of a text.
  static func shares(_ frame: FactFrame, _ span: TextSpan, _ document: Document) -> Bool {
    !of(frame, document).isDisjoint(with: words(in: span, document))
  }

  /// The telling words of a content, by their first five letters.
  static func of(_ frame: FactFrame, _ document: Document) -> Set<String> {
    frame.role("content").compactMap(\.span)
      .reduce(into: []) { $0.formUnion(words(in: $1, document)) }
  }

  private static func words(in span: TextSpan, _ document: Document) -> Set<String> {
    var words: Set<String> = []
    for word in document.text(span).lowercased().split(whereSeparator: { !$0.isLetter }) {
      if word.count >= 4, !common.contains(String(word)) { words.insert(String(word.prefix(5))) }
    }
    return words
  }
}
