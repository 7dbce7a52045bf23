import DocumentModel

/// The telling words of contents, to see whether two claims speak of the same thing.
enum ContentWords {
  /// How many words the contents of two claims share, by their first five letters.
  static func shared(_ left: FactFrame, _ right: FactFrame, _ draft: LinkDraft) -> Int {
    of(left, draft).intersection(of(right, draft)).count
  }

  /// True where a content has one of the telling words of a text.
  static func shares(_ frame: FactFrame, _ span: TextSpan, _ draft: LinkDraft) -> Bool {
    !of(frame, draft).isDisjoint(with: words(in: span, draft))
  }

  /// The telling words of a content, by their first five letters.
  static func of(_ frame: FactFrame, _ draft: LinkDraft) -> Set<String> {
    frame.role("content").compactMap(\.span)
      .reduce(into: []) { $0.formUnion(words(in: $1, draft)) }
  }

  private static func words(in span: TextSpan, _ draft: LinkDraft) -> Set<String> {
    var words: Set<String> = []
    for word in draft.document.text(span).lowercased().split(whereSeparator: { !$0.isLetter }) {
      if word.count >= 4, !draft.words.tellingNothing.contains(String(word)) {
        words.insert(String(word.prefix(5)))
      }
    }
    return words
  }
}
