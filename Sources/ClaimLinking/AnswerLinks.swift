import DocumentModel
import RulePacks

/// Ties a fact to an earlier one as its rule says: a denial to what it denies, a part to its whole.
struct AnswerLinks: Sendable {
  /// By the index of the rule.
  private let links: [RuleLink?]

  init(_ pack: RulePack) { links = pack.rules.map(\.link) }

  func link(_ draft: inout LinkDraft) {
    for index in inTextOrder(draft) {
      guard let rule = draft.rules[index], let link = links[rule],
        let target = target(of: index, link, link.targets, draft)
          ?? target(of: index, link, link.otherTargets, draft)
      else { continue }
      add(Filler(fact: target), as: link.role, to: &draft.frames[index])
      if let back = link.back { add(Filler(fact: index), as: back, to: &draft.frames[target]) }
    }
  }

  /// The nearest fact before that fits.
  private func target(
    of index: Int, _ link: RuleLink, _ kinds: [(type: FactType, subtype: String)],
    _ draft: LinkDraft
  ) -> Int? {
    let own = draft.frames[index]
    var best: Int?
    for place in draft.frames.indices where place != index {
      let span = draft.frames[place].span
      guard span.start < own.span.start, fits(draft.frames[place], kinds) else { continue }
      if let known = best, draft.frames[known].span > span { continue }
      let other = draft.frames[place]
      guard isNear(other, own, link, draft), answers(own, other, link, draft) else { continue }
      best = place
    }
    return best
  }

  /// By its parties; where contents must be alike, by the words that they share as well.
  func answers(
    _ own: FactFrame, _ other: FactFrame, _ link: RuleLink, _ draft: LinkDraft
  ) -> Bool {
    let parties = sameParties(other, own, link, draft)
    guard link.needsSimilarContent else { return parties }
    let shared = ContentWords.shared(own, other, draft.document)
    return parties ? shared >= 1 : shared >= 2
  }

  func fits(
    _ frame: FactFrame, _ kinds: [(type: FactType, subtype: String)]
  ) -> Bool {
    kinds.contains {
      $0.type == frame.type && ($0.subtype == "*" || $0.subtype == frame.subtype)
    }
  }

  func isNear(
    _ other: FactFrame, _ own: FactFrame, _ link: RuleLink, _ draft: LinkDraft
  ) -> Bool {
    let sentences = draft.document.sentences
    if link.within == 0 { return other.sentence == own.sentence }
    return sentences[own.sentence].paragraph - sentences[other.sentence].paragraph <= link.within
  }

  /// Each pair of roles must share an entity.
  func sameParties(
    _ other: FactFrame, _ own: FactFrame, _ link: RuleLink, _ draft: LinkDraft
  ) -> Bool {
    link.same.allSatisfy { pair in
      let roles = pair.other.split(separator: "|").map(String.init)
      let left = roles.reduce(into: Set<Int>()) {
        $0.formUnion(entities(other.role($1), draft))
      }
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
    let answering = draft.frames.indices.filter { index in
      draft.rules[index].map { links[$0] != nil } ?? false
    }
    return answering.sorted {
      (draft.frames[$0].span, $0) < (draft.frames[$1].span, $1)
    }
  }
}
