import RulePacks

/// Says whether two facts may tell one event, and whether they do.
///
/// A class, since it is large and is asked again and again.
final class EventComparison: Sendable {
  let kind: EventRules.Kind
  let parents: NameParents
  let keys: EventKeys

  init(kind: EventRules.Kind, parents: NameParents) {
    self.kind = kind
    self.parents = parents
    keys = EventKeys(kind)
  }

  /// True where one says what the other excludes.
  func areInConflict(_ left: EventProfile, _ right: EventProfile) -> Bool {
    if left.polarity != right.polarity { return true }
    for (values, others) in zip(left.roles, right.roles)
    where !values.isEmpty && !others.isEmpty && !agree(values, others) {
      return true
    }
    if left.subtype == right.subtype {
      for case (let value?, let other?) in zip(left.fields, right.fields) where value != other {
        return true
      }
    }
    return areApart(left, right)
  }

  /// True where what they share is enough to be one event.
  func areLinked(_ left: EventProfile, _ right: EventProfile) -> Bool {
    if left.subtype != right.subtype {
      return partner(left.subtype, right.subtype)?.share.contains { shares($0, left, right) }
        ?? false
    }
    let own = kind.own[left.subtype] ?? kind.share
    if own.contains(where: { shares($0, left, right) }) { return true }
    let isHeadline =
      left.zone != right.zone && left.zone != .further && right.zone != .further
    return isHeadline && kind.headline.contains { shares($0, left, right) }
  }

  /// In how many roles they name the same.
  func sharedRoles(_ left: EventProfile, _ right: EventProfile) -> Int {
    zip(left.roles, right.roles).count { !shared($0, $1).isEmpty }
  }

  /// True where there is a subtype to which all others of an event belong.
  func haveHead(_ subtypes: Set<String>) -> Bool {
    subtypes.count == 1
      || subtypes.contains { head in
        subtypes.allSatisfy { $0 == head || kind.partners[head]?[$0] != nil }
      }
  }

  func partner(_ left: String, _ right: String) -> EventRules.Partner? {
    kind.partners[left]?[right] ?? kind.partners[right]?[left]
  }

  /// True where the smaller of two sets is in the other one.
  func agree(_ left: [EventValue], _ right: [EventValue]) -> Bool {
    let (small, large) = left.count <= right.count ? (left, right) : (right, left)
    return shared(small, large).count == small.count
  }

  /// The values of the first set that the second has; a body and what it belongs to are the same.
  func shared(_ left: [EventValue], _ right: [EventValue]) -> [EventValue] {
    left.filter { value in
      right.contains(value) || right.contains { parents.areInLine($0.text, value.text) }
    }
  }

  private func values(_ role: String, _ profile: EventProfile) -> [EventValue] {
    kind.agree.firstIndex(of: role).map { profile.roles[$0] } ?? []
  }

  private func areApart(_ left: EventProfile, _ right: EventProfile) -> Bool {
    guard let first = left.status, let second = right.status else { return false }
    if left.subtype != right.subtype, partner(left.subtype, right.subtype)?.anyStatus ?? false {
      return false
    }
    return kind.areApart(first, second)
  }

  /// What many events have in common counts only beside another role.
  private func shares(
    _ share: EventRules.Share, _ left: EventProfile, _ right: EventProfile
  ) -> Bool {
    let isAlone = Set(share).count == 1 && share.count == 1
    return Set(share).allSatisfy { role in
      let needed = share.count { $0 == role }
      let found = shared(values(role, left), values(role, right))
      return found.count { !isAlone || !$0.isCommon } >= needed
    }
  }
}
