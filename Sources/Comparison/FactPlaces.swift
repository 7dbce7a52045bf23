import Facts

extension FactRecord {
  /// The text of the sentence, however its lines are wrapped; where it is not known, its number.
  var sentenceText: String {
    guard let text = context?.text else { return "#\(sentence)" }
    if !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return text }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Offsets from the start of the sentence, where it is known.
  var placeInSentence: Range<Int> {
    let origin = context?.start ?? 0
    return (span.start - origin)..<max(span.start, span.end) - origin
  }

  func overlaps(_ other: FactRecord) -> Bool { placeInSentence.overlaps(other.placeInSentence) }
}

/// What two facts must have in common to be taken for one. Documents are those of the new set.
enum FactGroup: Hashable {
  /// The same words of the same sentence.
  case words(document: String, type: String, sentence: String, place: Range<Int>, content: [String])
  case sentence(document: String, type: String, text: String)
  /// The same subtype and roles in a sentence.
  case content(document: String, type: String, sentence: String, content: [String])
  /// The same subtype, roles and words, anywhere in the article.
  case elsewhere(document: String, type: String, words: String, content: [String])
  /// One entity is one fact of an article.
  case entity(document: String, id: String)
}
