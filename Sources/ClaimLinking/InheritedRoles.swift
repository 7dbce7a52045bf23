import DocumentModel
import RulePacks

/// "Another accusation was …" has the target of the accusation before it: rules say so with
/// `set: {inherit: target}`.
struct InheritedRoles: Sendable {
  /// The role that the facts of a rule inherit, by the index of the rule.
  private let roles: [String?]

  init(_ pack: RulePack) { roles = pack.rules.map { $0.setting("inherit") } }

  func fill(_ draft: inout LinkDraft) {
    let heirs = draft.frames.indices.filter { index in
      draft.rules[index].map { roles[$0] != nil } ?? false
    }
    guard !heirs.isEmpty else { return }
    let frames = FramePlaces(draft)
    for index in heirs {
      guard let rule = draft.rules[index], let role = roles[rule],
        draft.frames[index].role(role).isEmpty,
        let model = nearest(before: index, with: role, frames, draft)
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
  private func nearest(
    before index: Int, with role: String, _ frames: FramePlaces, _ draft: borrowing LinkDraft
  ) -> Int? {
    let own = draft.frames[index]
    return frames[max(0, own.sentence - 3)...own.sentence].filter { place in
      let other = draft.frames[place]
      return other.type == own.type && other.span < own.span && !other.role(role).isEmpty
    }.max { draft.frames[$0].span < draft.frames[$1].span }
  }
}
