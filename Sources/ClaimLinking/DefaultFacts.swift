import DocumentModel

/// Every amount of money and every duration is a fact; those that no rule gave a role are `other`.
struct DefaultFacts {
  func add(_ draft: inout LinkDraft) {
    let taken = Set(
      draft.frames.filter { $0.type == .money || $0.type == .duration }.map(\.span))
    for index in draft.mentions.indices where draft.mentions[index].value != nil {
      let mention = draft.mentions[index]
      let type: FactType
      switch mention.kind {
      case .money: type = .money
      case .duration: type = .duration
      default: continue
      }
      guard let value = mention.value, !taken.contains(mention.span),
        !isConversion(mention, draft)
      else { continue }
      let frame = FactFrame(
        type: type, subtype: "other", sentence: mention.sentence, span: mention.span,
        fields: [FactField("value", .value(value))], confidence: .low, rule: mention.rule)
      draft.add(frame, rule: nil)
    }
  }

  /// "6.5 million euros ($7.6 million)": the same amount again.
  private func isConversion(_ mention: Mention, _ draft: borrowing LinkDraft) -> Bool {
    guard mention.kind == .money else { return false }
    // Eight bytes before it is its own sentence or the one before.
    let near = draft.places[max(0, mention.sentence - 1)] + draft.places[mention.sentence]
    return near.contains { first in
      let span = draft.mentions[first].span
      guard span.end < mention.span.start, draft.mentions[first].kind == .money,
        mention.span.start - span.end <= 8
      else { return false }
      let between = TextSpan(start: span.end, end: mention.span.start)
      return [" (", " (about ", " (or "].contains(draft.document.text(between))
    }
  }
}
