import DocumentModel

/// The facts of each sentence, as they stood when it was made; so that looking around in a sentence
/// does not go through those of a whole article.
struct FramePlaces {
  /// Indices of frames by sentence, in ascending order.
  private var bySentence: [[Int]]

  init(_ draft: borrowing LinkDraft) {
    bySentence = Array(repeating: [], count: draft.document.sentences.count)
    for index in draft.frames.indices { add(index, in: draft.frames[index].sentence) }
  }

  mutating func add(_ frame: Int, in sentence: Int) { bySentence[sentence].append(frame) }

  /// Those of a sentence.
  subscript(sentence: Int) -> [Int] { bySentence[sentence] }

  /// Those of some sentences, in the order of the frames.
  subscript(sentences: ClosedRange<Int>) -> [Int] {
    sentences.count == 1
      ? bySentence[sentences.lowerBound] : bySentence[sentences].joined().sorted()
  }
}

extension Document {
  /// The sentences that a span touches.
  func sentences(of span: TextSpan) -> ClosedRange<Int> {
    let first = sentenceIndex(at: span.start)
    return first...max(first, sentenceIndex(at: max(span.start, span.end - 1)))
  }
}
