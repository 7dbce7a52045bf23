import DocumentModel
import RulePacks

/// Says whose fact a fact is: one inside the content of a claim belongs to that claim.
///
/// A rule may say `holder: author`: what it finds is what the writer adds ("Norwegian mill Norvik
/// Steel"), also where it stands in what somebody said, unless that is verbatim.
struct Holders: Sendable {
  /// True for rules with `holder: author`, by the index of the rule.
  private let areAuthors: [Bool]

  private typealias Content = ClaimContents.Content

  init(_ pack: RulePack) { areAuthors = pack.rules.map { $0.setting("holder") == "author" } }

  func assign(_ draft: inout LinkDraft) {
    let all = ClaimContents(draft)
    for index in draft.frames.indices where !isAuthors(index, draft) {
      let contents = all.near(draft.frames[index].span, draft.document)
      let span = trimmed(index, contents, draft)
      var innermost: Content?
      for content in contents where content.claim != index && content.span.contains(span) {
        if let innermost, innermost.span.count <= content.span.count { continue }
        innermost = content
      }
      guard let holder = innermost?.claim, !holds(index, holder, draft) else { continue }
      draft.frames[index].holder = holder
      draft.frames[index].span = span
      soften(&draft.frames[index], by: draft.frames[holder])
      if isRumor(draft.frames[holder], draft) { Self.rumor(&draft.frames[index]) }
    }
  }

  /// Of a verb group that begins in the cue of a claim ("is said to be drafting") only what
  /// is said carries the fact.
  private func trimmed(_ index: Int, _ contents: [Content], _ draft: borrowing LinkDraft)
    -> TextSpan
  {
    let span = draft.frames[index].span
    guard draft.frames[index].type != .claim else { return span }
    for content in contents {
      guard span.start < content.span.start, content.span.start < span.end,
        span.end <= content.span.end, draft.frames[content.claim].span.overlaps(span)
      else { continue }
      return TextSpan(start: content.span.start, end: span.end)
    }
    return span
  }

  private func isAuthors(_ index: Int, _ draft: borrowing LinkDraft) -> Bool {
    guard let rule = draft.rules[index], areAuthors[rule] else {
      return false
    }
    let span = draft.frames[index].span
    return !draft.quotations(near: span).contains { $0.span.contains(span) }
  }

  /// Two claims that contain each other's cue would hold each other.
  private func holds(_ index: Int, _ holder: Int, _ draft: borrowing LinkDraft) -> Bool {
    var next: Int? = holder
    while let current = next {
      if current == index { return true }
      next = draft.frames[current].holder
    }
    return false
  }

  private func isRumor(_ claim: FactFrame, _ draft: borrowing LinkDraft) -> Bool {
    draft.texts.words(in: claim.span, draft.document).contains(where: draft.words.rumors.contains)
  }

  /// A measure that is only rumored to be taken is not planned, let alone in force.
  private static func rumor(_ frame: inout FactFrame) {
    guard frame.type == .action, frame.field("presupposed") == nil,
      let place = frame.fields.firstIndex(where: { $0.name == "status" })
    else { return }
    frame.fields[place] = FactField("status", .text("rumoured"))
    if frame.certainty == .certain || frame.certainty == .probable { frame.certainty = .possible }
  }

  /// What is alleged is not known: nothing inside it is certain unless it is presupposed.
  private func soften(_ frame: inout FactFrame, by claim: FactFrame) {
    guard frame.type != .claim, frame.field("presupposed") == nil else { return }
    let isUnproven: Bool
    if case .text("unknown")? = claim.field("content_certainty") {
      isUnproven = true
    } else {
      isUnproven = ["allegation", "accusation", "denial"].contains(claim.subtype)
    }
    if isUnproven, frame.certainty == .certain || frame.certainty == .probable {
      frame.certainty = .unknown
    }
  }
}
