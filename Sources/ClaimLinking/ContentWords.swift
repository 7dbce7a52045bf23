import DocumentModel

/// The telling words of contents, to see whether two claims speak of the same thing.
enum ContentWords {
  /// How many words the contents of two claims share, by their first five letters.
  static func shared(_ left: FactFrame, _ right: FactFrame, _ draft: LinkDraft) -> Int {
    of(left, draft).intersection(of(right, draft)).count
  }

  /// True where a content has one of the telling words of a text.
  static func shares(_ frame: FactFrame, _ span: TextSpan, _ draft: LinkDraft) -> Bool {
    !of(frame, draft).isDisjoint(with: draft.texts.tellingWords(in: span, draft))
  }

  /// The telling words of a content, by their first five letters.
  static func of(_ frame: FactFrame, _ draft: LinkDraft) -> Set<String> {
    let spans = frame.role("content").compactMap(\.span)
    if spans.count == 1 { return draft.texts.tellingWords(in: spans[0], draft) }
    return spans.reduce(into: []) { $0.formUnion(draft.texts.tellingWords(in: $1, draft)) }
  }
}

/// What was read of the texts of an article while its facts are tied to each other; each is asked for
/// again and again.
final class TextReadings {
  private var words: [TextSpan: [String]] = [:]
  private var telling: [TextSpan: Set<String>] = [:]

  /// The words of a text, in lower case: what stands between anything but letters.
  func words(in span: TextSpan, _ document: Document) -> [String] {
    if let known = words[span] { return known }
    let found = document.text(span).lowercased().split { !$0.isLetter }.map(String.init)
    words[span] = found
    return found
  }

  /// Those of four letters and more that say something, by their first five letters.
  func tellingWords(in span: TextSpan, _ draft: LinkDraft) -> Set<String> {
    if let known = telling[span] { return known }
    var found: Set<String> = []
    for word in words(in: span, draft.document)
    where word.count >= 4 && !draft.words.tellingNothing.contains(word) {
      found.insert(String(word.prefix(5)))
    }
    telling[span] = found
    return found
  }
}
