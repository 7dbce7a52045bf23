import DocumentModel

/// Gives a quotation that stands alone to the one who spoke last.
///
/// A sentence that is nothing but a quotation ("We will not pay.") goes on with the speaker of the
/// claim right before it, in the same or the previous paragraph.
struct QuotationSpeakers {
  func attribute(_ draft: inout LinkDraft) {
    for quotation in draft.document.quotations {
      let sentence = draft.document.sentenceIndex(at: quotation.span.start)
      guard isAlone(quotation, in: draft.document.sentences[sentence]),
        !isTaken(quotation, draft), let speaker = speaker(before: sentence, draft)
      else { continue }
      var source = speaker
      source.basis = "speaker of the sentence before"
      source.confidence = .medium
      let frame = FactFrame(
        type: .claim, subtype: "statement", sentence: sentence, span: quotation.span,
        roles: [
          FactRole("source", [source]),
          FactRole("content", [Filler(span: trimmed(quotation.content, draft.document))]),
        ],
        fields: [FactField("cue_class", .text("quotation")), FactField("direct", .flag(true))],
        confidence: .medium, rule: "quotation-speaker")
      draft.add(frame, rule: nil)
    }
  }

  private func isAlone(_ quotation: Quotation, in sentence: Sentence) -> Bool {
    quotation.span.count >= 24
      && quotation.span.start == sentence.span.start && quotation.span.end + 1 >= sentence.span.end
  }

  private func isTaken(_ quotation: Quotation, _ draft: LinkDraft) -> Bool {
    draft.frames.contains { frame in
      frame.type == .claim
        && frame.role("content").contains { $0.span?.overlaps(quotation.content) == true }
    }
  }

  /// The source of the last claim of the sentences right before.
  private func speaker(before sentence: Int, _ draft: LinkDraft) -> Filler? {
    let sentences = draft.document.sentences
    for back in 1...2 where sentence >= back {
      let place = sentence - back
      guard sentences[sentence].paragraph - sentences[place].paragraph <= 1 else { return nil }
      let claims = draft.frames.filter { $0.type == .claim && $0.sentence == place }
      if let last = claims.max(by: { $0.span < $1.span }) {
        return last.role("source").first { $0.mention != nil }
      }
    }
    return nil
  }

  private func trimmed(_ content: TextSpan, _ document: Document) -> TextSpan {
    var span = content
    while span.count > 1 {
      let last = document.article.bytes[Int(span.end) - 1]
      guard last == 0x2E || last == 0x2C || last == 0x20 else { break }
      span.end -= 1
    }
    return span
  }
}
