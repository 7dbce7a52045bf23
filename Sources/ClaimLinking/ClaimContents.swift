import DocumentModel

/// What the claims of an article say, by the sentences in which it stands.
struct ClaimContents {
  struct Content {
    /// Index of the frame.
    var claim: Int
    var span: TextSpan
  }

  private var contents: [Content] = []
  /// Places in `contents`, by sentence.
  private var bySentence: [[Int]]

  /// Of a split quotation each part, claim by claim.
  init(_ draft: borrowing LinkDraft) {
    bySentence = Array(repeating: [], count: draft.document.sentences.count)
    for index in draft.frames.indices where draft.frames[index].type == .claim {
      for filler in draft.frames[index].role("content") {
        if let span = filler.span { add(span, of: index, draft.document) }
      }
    }
  }

  mutating func add(_ span: TextSpan, of claim: Int, _ document: Document) {
    for sentence in document.sentences(of: span) { bySentence[sentence].append(contents.count) }
    contents.append(Content(claim: claim, span: span))
  }

  /// Those that stand in one of the sentences that a span touches, in the order in which they were
  /// added.
  func near(_ span: TextSpan, _ document: Document) -> [Content] {
    let sentences = document.sentences(of: span)
    let places =
      sentences.count == 1
      ? bySentence[sentences.lowerBound]
      : Set(bySentence[sentences].joined()).sorted()
    return places.map { contents[$0] }
  }
}
