import DocumentModel
import RulePacks

/// Says whose fact a fact is: one inside the content of a claim belongs to that claim.
///
/// A rule may say `holder: author`: what it finds is what the writer adds ("Norwegian mill Norvik
/// Steel"), also where it stands in what somebody said, unless that is verbatim.
struct Holders {
  private let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  func assign(_ draft: inout LinkDraft) {
    let contents = draft.frames.map { frame -> TextSpan? in
      guard frame.type == .claim else { return nil }
      let spans = frame.role("content").compactMap(\.span)
      return spans.dropFirst().reduce(spans.first) { $0?.union($1) }
    }
    for index in draft.frames.indices where !isAuthors(index, draft) {
      let span = trimmed(index, contents, draft)
      var innermost: Int?
      for (claim, content) in contents.enumerated() where claim != index {
        guard let content, content.contains(span) else { continue }
        if let known = innermost, let other = contents[known], other.count <= content.count {
          continue
        }
        innermost = claim
      }
      guard let holder = innermost, !holds(index, holder, draft) else { continue }
      draft.frames[index].holder = holder
      draft.frames[index].span = span
      soften(&draft.frames[index], by: draft.frames[holder])
    }
  }

  /// Of a verb group that begins in the cue of a claim ("is said to be planning to issue") only what
  /// is said carries the fact.
  private func trimmed(_ index: Int, _ contents: [TextSpan?], _ draft: LinkDraft) -> TextSpan {
    let frame = draft.frames[index]
    guard frame.type != .claim else { return frame.span }
    for (claim, content) in contents.enumerated() {
      guard let content, draft.frames[claim].span.overlaps(frame.span),
        frame.span.start < content.start, content.start < frame.span.end,
        frame.span.end <= content.end
      else { continue }
      return TextSpan(start: content.start, end: frame.span.end)
    }
    return frame.span
  }

  private func isAuthors(_ index: Int, _ draft: LinkDraft) -> Bool {
    guard let rule = draft.rules[index], pack.rules[rule].setting("holder") == "author" else {
      return false
    }
    let span = draft.frames[index].span
    return !draft.document.quotations.contains { $0.span.contains(span) }
  }

  /// Two claims that contain each other's cue would hold each other.
  private func holds(_ index: Int, _ holder: Int, _ draft: LinkDraft) -> Bool {
    var next: Int? = holder
    while let current = next {
      if current == index { return true }
      next = draft.frames[current].holder
    }
    return false
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
