import DocumentModel

/// What was read of the texts of an article while its facts are tied to each other; each is asked
/// for again and again.
final class TextReadings {
  private var words: [TextSpan: [String]] = [:]
  private var telling: [TextSpan: Set<String>] = [:]

  /// The words of a text, in lower case: what stands between anything but letters.
  func words(in span: TextSpan, _ document: Document) -> [String] {
    if let known = words[span] { return known }
    let found = LetterWords.of(document.bytes[span.range])
    words[span] = found
    return found
  }

  /// Those of four letters and more that say something, by their first five letters.
  func tellingWords(in span: TextSpan, _ draft: borrowing LinkDraft) -> Set<String> {
    if let known = telling[span] { return known }
    var found: Set<String> = []
    for word in words(in: span, draft.document) {
      // A letter has a byte at least.
      guard word.utf8.count >= 4, word.count >= 4, !draft.words.tellingNothing.contains(word) else {
        continue
      }
      found.insert(word.utf8.count <= 5 ? word : String(word.prefix(5)))
    }
    telling[span] = found
    return found
  }
}
