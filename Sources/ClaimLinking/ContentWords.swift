import DocumentModel

/// The telling words of contents, to see whether two claims speak of the same thing.
enum ContentWords {
  /// How many words the contents of two claims share, by their first five letters.
  static func shared(_ left: FactFrame, _ right: FactFrame, _ draft: borrowing LinkDraft) -> Int {
    of(left, draft).intersection(of(right, draft)).count
  }

  /// True where a content has one of the telling words of a text.
  static func shares(_ frame: FactFrame, _ span: TextSpan, _ draft: borrowing LinkDraft) -> Bool {
    !of(frame, draft).isDisjoint(with: draft.texts.tellingWords(in: span, draft))
  }

  /// The telling words of a content, by their first five letters.
  static func of(_ frame: FactFrame, _ draft: borrowing LinkDraft) -> Set<String> {
    let spans = frame.role("content").compactMap(\.span)
    if spans.count == 1 { return draft.texts.tellingWords(in: spans[0], draft) }
    return spans.reduce(into: []) { $0.formUnion(draft.texts.tellingWords(in: $1, draft)) }
  }
}
