import DocumentModel
import RulePacks

/// Ties a fact to an earlier one as its rule says: a denial to what it denies, a part to its whole.
struct AnswerLinks {
  private let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  func link(_ draft: inout LinkDraft) {
    for index in inTextOrder(draft) {
      guard let rule = draft.rules[index], let link = pack.rules[rule].link,
        let target = target(of: index, link, draft)
      else { continue }
      add(Filler(fact: target), as: link.role, to: &draft.frames[index])
      if let back = link.back { add(Filler(fact: index), as: back, to: &draft.frames[target]) }
    }
  }

  /// The nearest fact before that fits.
  private func target(of index: Int, _ link: RuleLink, _ draft: LinkDraft) -> Int? {
    let own = draft.frames[index]
    var best: Int?
    for (place, other) in draft.frames.enumerated() where place != index {
      guard other.span.start < own.span.start, fits(other, link),
        isNear(other, own, link, draft), sameParties(other, own, link, draft)
      else { continue }
      if let known = best, draft.frames[known].span > other.span { continue }
      best = place
    }
    return best
  }

  private func fits(_ frame: FactFrame, _ link: RuleLink) -> Bool {
    link.targets.contains {
      $0.type == frame.type && ($0.subtype == "*" || $0.subtype == frame.subtype)
    }
  }

  private func isNear(
    _ other: FactFrame, _ own: FactFrame, _ link: RuleLink, _ draft: LinkDraft
  ) -> Bool {
    let sentences = draft.document.sentences
    if link.within == 0 { return other.sentence == own.sentence }
    return sentences[own.sentence].paragraph - sentences[other.sentence].paragraph <= link.within
  }

  /// Each pair of roles must share an entity.
  private func sameParties(
    _ other: FactFrame, _ own: FactFrame, _ link: RuleLink, _ draft: LinkDraft
  ) -> Bool {
    link.same.allSatisfy { pair in
      let left = entities(other.role(pair.other), draft)
      let right = entities(own.role(pair.own), draft)
      return !left.isDisjoint(with: right)
    }
  }

  /// The entities of fillers, and those that speakers speak for.
  private func entities(_ fillers: [Filler], _ draft: LinkDraft) -> Set<Int> {
    var found: Set<Int> = []
    for filler in fillers {
      if let entity = draft.entity(of: filler) { found.insert(entity) }
      if let affiliation = filler.affiliation { found.insert(affiliation) }
    }
    return found
  }

  private func add(_ filler: Filler, as role: String, to frame: inout FactFrame) {
    if let place = frame.roles.firstIndex(where: { $0.name == role }) {
      frame.roles[place].fillers.append(filler)
    } else {
      frame.roles.append(FactRole(role, [filler]))
    }
  }

  private func inTextOrder(_ draft: LinkDraft) -> [Int] {
    draft.frames.indices.sorted {
      (draft.frames[$0].span, $0) < (draft.frames[$1].span, $1)
    }
  }
}
