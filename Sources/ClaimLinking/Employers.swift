import DocumentModel

/// Whom the people of an article work for, where their names stand beside it: "Norvik's chief
/// executive, Ana Holm", "Ana Holm, a lawyer for Norvik".
struct Employers {
  /// Most bytes between the two names.
  private static let widestGap = 60

  /// For each person the body, as indices of entities.
  static func found(in draft: LinkDraft) -> [Int: Int] {
    var employers: [Int: Int] = [:]
    let order = draft.mentions.indices.sorted {
      (draft.mentions[$0].span, $0) < (draft.mentions[$1].span, $1)
    }
    for (left, right) in zip(order, order.dropFirst()) {
      let (first, second) = (draft.mentions[left], draft.mentions[right])
      guard first.sentence == second.sentence, first.span.end <= second.span.start,
        let (person, body) = pair(first, second, draft), employers[person] == nil
      else { continue }
      employers[person] = body
    }
    return employers
  }

  private static func pair(
    _ first: Mention, _ second: Mention, _ draft: LinkDraft
  ) -> (person: Int, body: Int)? {
    guard let left = first.entity, let right = second.entity,
      Int(second.span.start - first.span.end) <= widestGap,
      isBody(first) && isName(second) || isName(first) && isBody(second)
    else { return nil }
    let gap = draft.document.text(TextSpan(start: first.span.end, end: second.span.start))
    guard !gap.contains(where: { ".;:\"\n“”".contains($0) }) else { return nil }
    if isBody(first), isName(second), gap.hasPrefix("'s ") || gap.hasPrefix("’s ") {
      return (right, left)
    }
    if isName(first), isBody(second), gap.hasPrefix(", "),
      gap.hasSuffix(" of ") || gap.hasSuffix(" for ") || gap.hasSuffix(" at ")
        || gap.hasSuffix(" of the ") || gap.hasSuffix(" for the ") || gap.hasSuffix(" at the ")
    {
      return (left, right)
    }
    return nil
  }

  private static func isName(_ mention: Mention) -> Bool {
    mention.kind == .person && mention.form != .role && mention.form != .pronoun
  }

  private static func isBody(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .agency, .company, .organization: true
    default: false
    }
  }
}
