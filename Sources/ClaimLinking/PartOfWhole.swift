import DocumentModel
import RulePacks

/// "of which $11 billion": a part is of the same kind as its whole, paid by the same party, in the
/// same time, and no surer.
struct PartOfWhole {
  private let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  func complete(_ draft: inout LinkDraft) {
    let order = draft.frames.indices.sorted { draft.frames[$0].span < draft.frames[$1].span }
    for index in order {
      guard let rule = draft.rules[index], pack.rules[rule].setting("inherit") == "whole",
        let whole = draft.frames[index].role("part_of").compactMap(\.fact).first
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
    part.roles.sort { FrameBuilder.order($0.name) < FrameBuilder.order($1.name) }
    if part.field("period") == nil, let period = whole.field("period") {
      part.fields.append(FactField("period", period))
    }
    part.certainty = VerbGroupReader.mostCautious(part.certainty, whole.certainty)
    part.polarity = part.polarity && whole.polarity
  }
}
