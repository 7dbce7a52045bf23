import Facts

/// Differences of the place of a fact: the article, the sentence.
enum PlaceDeltas {
  /// The path of a sentence that was edited.
  static let editedSentence = "context"
  /// The path of an article with another name.
  static let article = "document.source"

  /// - Parameter isElsewhere: whether the same sentence stands at another place of the article.
  static func between(
    _ before: FactRecord, _ after: FactRecord, isElsewhere: Bool
  ) -> [FieldDelta] {
    var deltas: [FieldDelta] = []
    if before.document.key != after.document.key {
      deltas.append(
        FieldDelta(
          path: article, from: .string(before.document.source),
          to: .string(after.document.source)))
    }
    let isSame = before.sentenceText == after.sentenceText
    if !isSame, let old = before.context?.text, let new = after.context?.text,
      SentenceWords(old).share(with: SentenceWords(new)) >= SentenceWords.shareOfEdited
    {
      deltas.append(FieldDelta(path: editedSentence, from: .string(old), to: .string(new)))
    } else if isElsewhere || !isSame, before.sentence != after.sentence {
      deltas.append(
        FieldDelta(
          path: "sentence", from: .number(String(before.sentence)),
          to: .number(String(after.sentence))))
    }
    return deltas
  }
}
