import DocumentModel
import RulePacks

/// Whom the people of an article work for, where their names stand beside it: "Norvik's chief
/// executive, Ana Holm", "Ana Holm, a lawyer for Norvik".
struct Employers: Sendable {
  /// Most bytes between the two names.
  private static let widestGap = 60

  /// Marks that no name reaches across.
  private static let breaks: [Unicode.Scalar] = [".", ";", ":", "\"", "“", "”"]

  /// What people are to a body: "spokesman", "chief executive".
  private let roles: Set<String>

  init(_ pack: RulePack) { roles = Set(pack.classes.forms(of: "role-noun")) }

  /// For each person the body, as indices of entities.
  func found(in draft: borrowing LinkDraft) -> [Int: Int] {
    var employers: [Int: Int] = [:]
    let mentions = draft.mentions
    let order = mentions.indices.filter { index in
      Self.isName(mentions[index].kind, mentions[index].form) || Self.isBody(mentions[index].kind)
    }.sorted {
      (mentions[$0].span, $0) < (mentions[$1].span, $1)
    }
    for (left, right) in zip(order, order.dropFirst()) {
      guard mentions[left].sentence == mentions[right].sentence,
        mentions[left].span.end <= mentions[right].span.start,
        let (person, body) = pair(mentions[left], mentions[right], draft), employers[person] == nil
      else { continue }
      employers[person] = body
    }
    return employers
  }

  private func pair(
    _ first: Mention, _ second: Mention, _ draft: borrowing LinkDraft
  ) -> (person: Int, body: Int)? {
    guard let left = first.entity, let right = second.entity,
      Int(second.span.start - first.span.end) <= Self.widestGap,
      Self.isBody(first.kind) && Self.isName(second.kind, second.form)
        || Self.isName(first.kind, first.form) && Self.isBody(second.kind)
    else { return nil }
    let gap = draft.document.line(TextSpan(start: first.span.end, end: second.span.start))
    guard !gap.unicodeScalars.contains(where: Self.breaks.contains) else { return nil }
    if Self.isBody(first.kind), Self.isName(second.kind, second.form) {
      let isPossessive = gap.hasPrefix("'s ") || gap.hasPrefix("’s ")
      return isPossessive || endsInRole(gap) ? (right, left) : nil
    }
    guard Self.isName(first.kind, first.form), Self.isBody(second.kind), gap.hasPrefix(", ") else {
      return nil
    }
    if [", ", ", a ", ", an ", ", the "].contains(gap) {
      return beginsWithRole(second, draft) ? (left, right) : nil
    }
    let prepositions = [" of ", " for ", " at ", " of the ", " for the ", " at the "]
    return prepositions.contains(where: gap.hasSuffix) ? (left, right) : nil
  }

  /// "Norvik spokesman Carl Holm"
  private func endsInRole(_ gap: String) -> Bool {
    guard gap.hasPrefix(" "), !gap.contains(",") else { return false }
    let words = gap.split(separator: " ").map(String.init)
    return words.count <= 4
      && (words.last.map(roles.contains) == true
        || roles.contains(words.suffix(2).joined(separator: " ")))
  }

  /// "Carl Holm, a Norvik spokesman"
  private func beginsWithRole(_ body: Mention, _ draft: borrowing LinkDraft) -> Bool {
    let sentence = draft.document.sentences[body.sentence]
    let after = TextSpan(
      start: body.span.end, end: min(sentence.span.end, body.span.end + UInt32(Self.widestGap)))
    let words = draft.document.line(after).split(whereSeparator: { !$0.isLetter }).map(String.init)
    let start = words.first == "s" ? 1 : 0
    return words.dropFirst(start).prefix(3).contains(where: roles.contains)
  }

  private static func isName(_ kind: MentionKind, _ form: MentionForm) -> Bool {
    kind == .person && form != .role && form != .pronoun
  }

  private static func isBody(_ kind: MentionKind) -> Bool {
    switch kind {
    case .agency, .company, .organization: true
    default: false
    }
  }
}
