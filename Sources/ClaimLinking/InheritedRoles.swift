import DocumentModel
import RulePacks

/// "Another accusation was …" has the target of the accusation before it: rules say so with
/// `set: {inherit: target}`.
struct InheritedRoles: Sendable {
  /// The role that the facts of a rule inherit, by the index of the rule.
  private let roles: [String?]

  init(_ pack: RulePack) { roles = pack.rules.map { $0.setting("inherit") } }

  func fill(_ draft: inout LinkDraft) {
    for index in draft.frames.indices {
      guard let rule = draft.rules[index], let role = roles[rule],
        draft.frames[index].role(role).isEmpty,
        let model = nearest(before: index, with: role, draft)
      else { continue }
      let fillers = draft.frames[model].role(role).map { filler in
        var copy = filler
        copy.basis = "list continuation"
        copy.confidence = .medium
        return copy
      }
      draft.frames[index].roles.append(FactRole(role, fillers))
      FrameBuilder.sort(&draft.frames[index].roles)
    }
  }

  /// The last fact of the same type before, in the same or the previous three sentences.
  private func nearest(before index: Int, with role: String, _ draft: LinkDraft) -> Int? {
    let own = draft.frames[index]
    return draft.frames.indices.filter { place in
      let other = draft.frames[place]
      return other.type == own.type && other.span < own.span
        && own.sentence - other.sentence <= 3 && !other.role(role).isEmpty
    }.max { draft.frames[$0].span < draft.frames[$1].span }
  }
}
