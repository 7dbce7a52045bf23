import DocumentModel
import RulePacks

/// Holds a fact to what its rule asks of the roles: kinds of fillers, and who must be known.
struct RoleCheck: Sendable {
  private let roles: [RuleRole]

  init(_ roles: [RuleRole]) { self.roles = roles }

  /// Takes out the fillers that do not fit; false where a required role is left without one.
  func holds(for frame: inout FactFrame, _ draft: borrowing LinkDraft) -> Bool {
    for role in roles {
      guard let place = frame.roles.firstIndex(where: { $0.name == role.name }) else {
        if role.isRequired { return false }
        continue
      }
      frame.roles[place].fillers.removeAll { !fits($0, role, draft) }
      if frame.roles[place].fillers.isEmpty {
        if role.isRequired { return false }
        frame.roles.remove(at: place)
      }
    }
    return true
  }

  private func fits(_ filler: Filler, _ role: RuleRole, _ draft: borrowing LinkDraft) -> Bool {
    guard let mention = filler.mention else { return !role.isRequired }
    if role.isRequired, draft.mentions[mention].entity == nil { return false }
    return role.kinds.isEmpty || role.kinds.contains(draft.mentions[mention].kind)
  }
}
