import DocumentModel
import RulePacks

/// Ties a fact to an earlier one as its rule says: a denial to what it denies, a part to its whole.
struct AnswerLinks: Sendable {
  /// By the index of the rule.
  private let links: [RuleLink?]

  init(_ pack: RulePack) { links = pack.rules.map(\.link) }

  func link(_ draft: inout LinkDraft) {
    let answering = inTextOrder(draft)
    guard !answering.isEmpty else { return }
    let frames = FramePlaces(draft)
    for index in answering {
      guard let rule = draft.rules[index], let link = links[rule],
        !link.needsAnswer || draft.answers[index] != nil,
        let target = target(of: index, link, frames, draft)
      else { continue }
      add(Filler(fact: target), as: link.role, to: &draft.frames[index])
      if let back = link.back { add(Filler(fact: index), as: back, to: &draft.frames[target]) }
      if let subtype = draft.answers[index] { turn(&draft.frames[index], into: subtype) }
      address(index, target, &draft)
    }
  }

  /// The fact before that fits best; of equals the nearest.
  private func target(
    of index: Int, _ link: RuleLink, _ frames: FramePlaces, _ draft: borrowing LinkDraft
  ) -> Int? {
    let own = draft.frames[index]
    // What is no denial by its own words answers nothing but an accusation.
    let isBare = draft.answers[index].map { $0 != own.subtype } ?? false
    let kinds = isBare ? link.targets : link.targets + link.otherTargets
    let near = firstNear(own.sentence, link, draft)...own.sentence
    let candidates = frames[near].filter { place in
      guard place != index, own.holder != place else { return false }
      let other = draft.frames[place]
      return fits(other, kinds) && isBefore(other, own)
    }
    if candidates.isEmpty { return nil }
    let answer = AnswerReading(own, draft)
    let fitting = candidates.compactMap { place -> (fit: AnswerFit, place: Int)? in
      (try? AnswerFit(answer, draft.frames[place], link, draft)).map { ($0, place) }
    }
    return fitting.max { left, right in
      if left.fit != right.fit { return left.fit < right.fit }
      return (draft.frames[left.place].span, left.place)
        < (draft.frames[right.place].span, right.place)
    }?.place
  }

  /// "denied the allegation that …": what is denied may stand behind the cue.
  private func isBefore(_ other: FactFrame, _ own: FactFrame) -> Bool {
    other.span.start < own.span.start
      || other.sentence == own.sentence && AnswerFit.areOneContent(own, other)
  }

  func fits(
    _ frame: FactFrame, _ kinds: [(type: FactType, subtype: String)]
  ) -> Bool {
    kinds.contains {
      $0.type == frame.type && ($0.subtype == "*" || $0.subtype == frame.subtype)
    }
  }

  /// The first sentence that is not too far before one.
  private func firstNear(_ sentence: Int, _ link: RuleLink, _ draft: borrowing LinkDraft) -> Int {
    var first = sentence
    while first > 0, isNear(first - 1, sentence, link, draft) { first -= 1 }
    return first
  }

  /// Of the sentences of two facts: true where the other is not too far before.
  func isNear(_ other: Int, _ own: Int, _ link: RuleLink, _ draft: borrowing LinkDraft) -> Bool {
    if link.within == 0 { return other == own }
    let sentences = draft.document.sentences
    return sentences[own].paragraph - sentences[other].paragraph <= link.within
  }

  /// A denial is held against whoever made the claim.
  private func address(_ index: Int, _ target: Int, _ draft: inout LinkDraft) {
    guard draft.frames[index].subtype == "denial", draft.frames[index].role("target").isEmpty
    else { return }
    let accusers = draft.frames[target].role("source").compactMap { filler -> Filler? in
      guard let mention = accuser(filler, before: draft.frames[index].span, draft) else {
        return nil
      }
      return Filler(
        mention: mention, basis: "source of the claim that is answered", confidence: .medium)
    }
    guard !accusers.isEmpty else { return }
    draft.frames[index].roles.append(FactRole("target", accusers))
    FrameBuilder.sort(&draft.frames[index].roles)
  }

  /// Where the one who claims is named: the source itself, or who wrote it.
  private func accuser(_ source: Filler, before own: TextSpan, _ draft: borrowing LinkDraft) -> Int?
  {
    if draft.entity(of: source) != nil { return source.mention }
    return source.affiliation.flatMap { author in
      draft.mentions.indices.filter {
        draft.mentions[$0].entity == author && draft.mentions[$0].span.end <= own.start
      }.max { draft.mentions[$0].span < draft.mentions[$1].span }
    }
  }

  /// What answers an accusation is no plain statement any more.
  private func turn(_ frame: inout FactFrame, into subtype: String) {
    frame.subtype = subtype
    guard subtype == "denial" else { return }
    frame.polarity = false
    if let place = frame.fields.firstIndex(where: { $0.name == "cue_class" }) {
      frame.fields[place] = FactField("cue_class", .text("deny"))
    }
  }

  private func add(_ filler: Filler, as role: String, to frame: inout FactFrame) {
    if let place = frame.roles.firstIndex(where: { $0.name == role }) {
      frame.roles[place].fillers.append(filler)
    } else {
      frame.roles.append(FactRole(role, [filler]))
    }
  }

  private func inTextOrder(_ draft: borrowing LinkDraft) -> [Int] {
    draft.inTextOrder(
      draft.frames.indices.filter { index in
        draft.rules[index].map { links[$0] != nil } ?? false
      })
  }
}
