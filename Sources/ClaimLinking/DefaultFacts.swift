import DocumentModel
import RulePacks

/// Every amount of money and every duration is a fact; those that no rule gave a role are `other`.
struct DefaultFacts {
  init(_ pack: RulePack) {}

  func add(_ draft: inout LinkDraft) {
    let taken = Set(
      draft.frames.filter { $0.type == .money || $0.type == .duration }.map(\.span))
    for mention in draft.mentions {
      let type: FactType
      switch mention.kind {
      case .money: type = .money
      case .duration: type = .duration
      default: continue
      }
      guard let value = mention.value, !taken.contains(mention.span) else { continue }
      let frame = FactFrame(
        type: type, subtype: "other", sentence: mention.sentence, span: mention.span,
        fields: [FactField("value", .value(value))], confidence: .low, rule: mention.rule)
      draft.add(frame, rule: nil)
    }
  }
}
