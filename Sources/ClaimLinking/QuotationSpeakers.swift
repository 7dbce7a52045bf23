import DocumentModel

/// Gives a quotation that no rule has taken to the one who is speaking.
///
/// The second part of a split quotation ("We paid," she said. "We always do.") goes on with the claim
/// of the first; so does the next paragraph of a quotation that was left open. Any other that stands
/// alone ("We will not pay.") is a claim of the last speaker, in the same or the previous paragraph.
struct QuotationSpeakers {
  func attribute(_ draft: inout LinkDraft) {
    guard !draft.document.quotations.isEmpty else { return drop(from: &draft) }
    var claims = Claims(draft)
    for quotation in draft.document.quotations where !isTaken(quotation, claims, draft) {
      if let claim = claim(after: quotation, claims, draft)
        ?? claim(thatGoesOnWith: quotation, claims, draft)
      {
        join(quotation, to: claim, &claims, &draft)
      } else if isAlone(quotation, draft.document), quotation.span.count >= Self.shortest,
        let speaker = speaker(before: quotation, claims, draft)
      {
        add(quotation, by: speaker, &claims, &draft)
      }
    }
    drop(from: &draft)
  }

  /// The claims of an article, by the sentence of their words and by those of what they say.
  private struct Claims {
    var frames: FramePlaces
    var contents: ClaimContents

    init(_ draft: borrowing LinkDraft) {
      frames = FramePlaces(draft)
      contents = ClaimContents(draft)
    }

    /// Those with their words in a sentence.
    func told(in sentence: Int, _ draft: borrowing LinkDraft) -> [Int] {
      frames[sentence].filter { draft.frames[$0].type == .claim }
    }
  }

  /// Claims whose quotation was not found say nothing.
  private func drop(from draft: inout LinkDraft) {
    draft.removeFrames { $0.field("direct") != nil && $0.role("content").isEmpty }
  }

  /// Bytes of a quotation that is a claim by itself: a title in quotation marks is shorter.
  private static let shortest = 24

  /// Most bytes between the cue and the second part: ", she said in Oslo on Monday, "
  private static let widestGap = 80

  private func isAlone(_ quotation: Quotation, _ document: Document) -> Bool {
    let first = document.sentences[document.sentenceIndex(at: quotation.span.start)]
    let last = document.sentences[document.sentenceIndex(at: quotation.span.end - 1)]
    return quotation.span.start == first.span.start && quotation.span.end + 1 >= last.span.end
  }

  private static let conjunctions: Set<String> = ["and", "but", "so", "because", "then"]

  /// Whether nothing but who says so, where and when, stands between two parts of what one says: the
  /// words end there ("she said in Oslo, "), and do not lead into the quotation ("she said on ", "he said,
  /// only for the bank to reply that ").
  private func endsBefore(
    _ quotation: Quotation, from end: UInt32, _ claim: FactFrame, _ draft: borrowing LinkDraft
  ) -> Bool {
    let between = draft.document.line(TextSpan(start: end, end: quotation.span.start))
    guard let last = between.last(where: { $0 != " " }) else { return true }
    guard last.isLetter || last.isNumber else { return true }
    // "A," she said, but "B."
    let word = between.split(separator: " ").last.map(String.init) ?? ""
    if Self.conjunctions.contains(word) { return true }
    let gap = between.reversed().prefix { $0 == " " }.count
    return claim.role("source").contains { filler in
      let place = filler.span ?? filler.mention.map { draft.mentions[$0].span }
      return place?.end == quotation.span.start - UInt32(gap)
    }
  }

  /// Whether a claim has the quotation, or a part of it, as its content; one told inside it does not
  /// take it.
  private func isTaken(_ quotation: Quotation, _ claims: Claims, _ draft: borrowing LinkDraft)
    -> Bool
  {
    claims.contents.near(quotation.content, draft.document).contains { content in
      content.span.overlaps(quotation.content)
        && !quotation.content.contains(draft.frames[content.claim].span)
    }
  }

  /// "“Keep the sacks.” Ana shouted.": who says so is a sentence of its own, right behind.
  private func claim(
    after quotation: Quotation, _ claims: Claims, _ draft: borrowing LinkDraft
  ) -> Int? {
    let document = draft.document
    let sentence = document.sentenceIndex(at: quotation.span.end - 1)
    guard sentence + 1 < document.sentences.count, isAlone(quotation, document) else { return nil }
    let next = document.sentences[sentence + 1]
    guard next.paragraph == document.sentences[sentence].paragraph,
      document.bytes[Int(next.span.end) - 1] != UInt8(ascii: ":")
    else { return nil }
    return claims.told(in: sentence + 1, draft).first { claim in
      let frame = draft.frames[claim]
      return frame.field("direct") != nil && frame.role("content").isEmpty
    }
  }

  /// The claim with a direct quotation right before, if nothing but who says so stands between.
  private func claim(
    thatGoesOnWith quotation: Quotation, _ claims: Claims, _ draft: borrowing LinkDraft
  ) -> Int? {
    let document = draft.document
    let sentence = document.sentenceIndex(at: quotation.span.start)
    guard let claim = last(before: quotation, claims, draft),
      draft.frames[claim].field("direct") != nil
    else { return nil }
    guard let content = draft.frames[claim].role("content").last?.span else {
      // "She continued:" and the quotation in the next paragraph.
      return draft.frames[claim].sentence + 1 == sentence && isAlone(quotation, document)
        ? claim : nil
    }
    let end = max(content.end, draft.frames[claim].span.end)
    let place = document.sentenceIndex(at: end - 1)
    if place == sentence {
      // "A," she said, "B." but not: she said "A" of "B".
      return content.end < draft.frames[claim].span.start
        && Int(quotation.span.start) - Int(end) <= Self.widestGap
        && endsBefore(quotation, from: end, draft.frames[claim], draft) ? claim : nil
    }
    guard place + 1 == sentence, quotation.span.start == document.sentences[sentence].span.start
    else { return nil }
    if document.sentences[place].paragraph == document.sentences[sentence].paragraph {
      return claim
    }
    guard isAlone(quotation, document) else { return nil }
    let isOpen = draft.quotations(near: content)
      .contains { $0.content.contains(content) && $0.continues }
    return isOpen ? claim : nil
  }

  /// The last claim whose words begin before a quotation; what the same speaker adds, and what is told
  /// inside the quotation before, is passed over.
  private func last(
    before quotation: Quotation, _ claims: Claims, _ draft: borrowing LinkDraft
  ) -> Int? {
    var sentence = draft.document.sentenceIndex(at: quotation.span.start)
    var before: [Int] = []
    while before.isEmpty, sentence >= 0 {
      before = claims.told(in: sentence, draft)
        .filter { draft.frames[$0].span.end <= quotation.span.start }
        .sorted { draft.frames[$1].span < draft.frames[$0].span }
      sentence -= 1
    }
    guard let last = before.first else { return nil }
    let direct = before.first { draft.frames[$0].field("direct") != nil }
    guard let direct, direct != last else { return last }
    let passed = before.prefix { $0 != direct }.allSatisfy { index in
      isOfOneSource(draft.frames[index], draft.frames[direct])
        || draft.frames[direct].role("content").contains {
          $0.span?.contains(draft.frames[index].span) == true
        }
    }
    return passed ? direct : last
  }

  private func isOfOneSource(_ one: FactFrame, _ other: FactFrame) -> Bool {
    let sources = other.role("source").compactMap(\.mention)
    return one.role("source").contains { $0.mention.map(sources.contains) == true }
  }

  private func join(
    _ quotation: Quotation, to claim: Int, _ claims: inout Claims, _ draft: inout LinkDraft
  ) {
    let span = trimmed(quotation.content, draft.document)
    let part = Filler(span: span)
    claims.contents.add(span, of: claim, draft.document)
    if let role = draft.frames[claim].roles.firstIndex(where: { $0.name == "content" }) {
      draft.frames[claim].roles[role].fillers.append(part)
    } else {
      draft.frames[claim].roles.append(FactRole("content", [part]))
      FrameBuilder.sort(&draft.frames[claim].roles)
    }
  }

  private func add(
    _ quotation: Quotation, by speaker: Filler, _ claims: inout Claims, _ draft: inout LinkDraft
  ) {
    var source = speaker
    source.basis = "speaker of the sentence before"
    source.confidence = .medium
    let content = trimmed(quotation.content, draft.document)
    let frame = FactFrame(
      type: .claim, subtype: "statement",
      sentence: draft.document.sentenceIndex(at: quotation.span.start), span: quotation.span,
      roles: [
        FactRole("source", [source]),
        FactRole("content", [Filler(span: content)]),
      ],
      fields: [FactField("cue_class", .text("quotation")), FactField("direct", .flag(true))],
      confidence: .medium, rule: "quotation-speaker")
    claims.frames.add(draft.frames.count, in: frame.sentence)
    claims.contents.add(content, of: draft.frames.count, draft.document)
    draft.add(frame, rule: nil)
  }

  /// The source of the last claim of the sentences right before.
  private func speaker(
    before quotation: Quotation, _ claims: Claims, _ draft: borrowing LinkDraft
  ) -> Filler? {
    let sentences = draft.document.sentences
    let sentence = draft.document.sentenceIndex(at: quotation.span.start)
    for back in 1...2 where sentence >= back {
      let place = sentence - back
      guard sentences[sentence].paragraph - sentences[place].paragraph <= 1 else { return nil }
      let told = claims.told(in: place, draft)
      if let last = told.max(by: { draft.frames[$0].span < draft.frames[$1].span }) {
        return draft.frames[last].role("source").first { $0.mention != nil }
      }
    }
    return nil
  }

  private func trimmed(_ content: TextSpan, _ document: Document) -> TextSpan {
    var span = content
    while span.count > 1 {
      let last = document.bytes[Int(span.end) - 1]
      guard last == 0x2E || last == 0x2C || last == 0x20 else { break }
      span.end -= 1
    }
    return span
  }
}
