import DocumentModel

/// The telling words of contents, to see whether two claims speak of the same thing.
enum ContentWords {
  private static let common: Set<String> = [
    "that", "this", "with", "from", "have", "been", "were", "they", "their", "them", "would",
    "about", "which", "after", "other", "could", "should", "there", "when", "into", "over",
  ]

  /// How many words the contents of two claims share, by their first five letters.
  static func shared(_ left: FactFrame, _ right: FactFrame, _ document: Document) -> Int {
    words(left, document).intersection(words(right, document)).count
  }

  private static func words(_ frame: FactFrame, _ document: Document) -> Set<String> {
    var words: Set<String> = []
    for span in frame.role("content").compactMap(\.span) {
      for word in document.text(span).lowercased().split(whereSeparator: { !$0.isLetter }) {
        if word.count >= 4, !common.contains(String(word)) { words.insert(String(word.prefix(5))) }
      }
    }
    return words
  }
}
