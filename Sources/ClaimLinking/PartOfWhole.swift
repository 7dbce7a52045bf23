import DocumentModel
import RulePacks

/// "of which $11 billion": a part is of the same kind as its whole, paid by the same party, in the
/// same time, and no surer.
struct PartOfWhole: Sendable {
  /// True for rules of parts, by the index of the rule.
  private let isPart: [Bool]

  init(_ pack: RulePack) { isPart = pack.rules.map { $0.setting("inherit") == "whole" } }

  func complete(_ draft: inout LinkDraft) {
    let order = draft.frames.indices.filter { index in
      draft.rules[index].map { isPart[$0] } ?? false
    }
    for index in order.sorted(by: { draft.frames[$0].span < draft.frames[$1].span }) {
      guard let whole = draft.frames[index].role("part_of").compactMap(\.fact).first
      else { continue }
      complete(&draft.frames[index], from: draft.frames[whole])
    }
  }

  private func complete(_ part: inout FactFrame, from whole: FactFrame) {
    if part.subtype == "other" { part.subtype = whole.subtype }
    for role in whole.roles
    where ["payer", "purpose", "product"].contains(role.name) && part.role(role.name).isEmpty {
      part.roles.append(role)
    }
    FrameBuilder.sort(&part.roles)
    if part.field("period") == nil, let period = whole.field("period") {
      part.fields.append(FactField("period", period))
    }
    part.certainty = VerbGroupReader.mostCautious(part.certainty, whole.certainty)
    part.polarity = part.polarity && whole.polarity
  }
}
