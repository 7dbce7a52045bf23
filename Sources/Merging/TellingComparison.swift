import RulePacks

/// Says whether two tellings of a group may be of one measure, and whether they are.
struct TellingComparison {
  let parents: NameParents
  let events: EventRules

  /// How well two tellings fit: slots in which they are the same, then fewest that only one fills.
  struct Fit: Comparable {
    var shared: Int
    var loose: Int

    static func < (left: Fit, right: Fit) -> Bool {
      (left.shared, -left.loose) < (right.shared, -right.loose)
    }
  }

  func areInConflict(_ left: Telling, _ right: Telling) -> Bool {
    left.slots.contains { slot, ids in
      right.slots[slot].map { !agree(Array(ids.keys), Array($0.keys)) } ?? false
    }
  }

  /// True for two tellings of one article whose statuses it keeps apart: the next step of a measure
  /// beside the last one.
  func areTwoSteps(_ left: Telling, _ right: Telling) -> Bool {
    guard left.document.key == right.document.key,
      let kind = events.kinds.first(where: { $0.type == left.group.type })
    else { return false }
    return left.statuses.contains { one in
      right.statuses.contains { kind.areApart(one, $0) }
    }
  }

  /// Nil where they do not share enough.
  func fit(_ left: Telling, _ right: Telling) -> Fit? {
    guard left.group.share.contains(where: { shares($0, left, right) }) else { return nil }
    let shared = left.slots.count { slot, ids in
      !self.shared(ids, right.slots[slot] ?? [:]).isEmpty
    }
    let loose = left.group.agree.count {
      (left.slots[$0.name] == nil) != (right.slots[$0.name] == nil)
    }
    return Fit(shared: shared, loose: loose)
  }

  /// True where it names enough to be found in other articles.
  func isIdentified(_ telling: Telling) -> Bool {
    telling.group.share.contains { shares($0, telling, telling) }
  }

  /// Two tellings that fit have one of these in common.
  func keys(of telling: Telling) -> [String] {
    let slots = Set(telling.group.share.compactMap(\.first))
    let keys = slots.flatMap { slot in
      (telling.slots[slot] ?? [:]).keys.map {
        "\(telling.group.name)\u{1F}\(slot)\u{1F}\(parents.root(of: $0))"
      }
    }
    return Set(keys).sorted()
  }

  /// Without a day, which would tell one round of duties from the next, something must be named
  /// that few measures have.
  private func shares(_ share: [String], _ left: Telling, _ right: Telling) -> Bool {
    let isNamed = share.contains { slot in
      shared(left.slots[slot] ?? [:], right.slots[slot] ?? [:]).contains { !$0.value }
    }
    guard isNamed || left.day != nil && right.day != nil else { return false }
    return share.allSatisfy { slot in
      let shared = shared(left.slots[slot] ?? [:], right.slots[slot] ?? [:])
      let needed = share.count { $0 == slot }
      return shared.count { share.count > 1 || !$0.value } >= needed
    }
  }

  private func shared(_ left: [String: Bool], _ right: [String: Bool]) -> [String: Bool] {
    left.filter { id, _ in
      right[id] != nil || right.keys.contains { parents.areInLine($0, id) }
    }
  }

  /// True where the smaller of two sets is in the other one. Two bodies of one government do not
  /// exclude each other: that is shown as a disagreement.
  private func agree(_ left: [String], _ right: [String]) -> Bool {
    let (small, large) = left.count <= right.count ? (left, right) : (right, left)
    return small.allSatisfy { id in
      large.contains { parents.root(of: $0) == parents.root(of: id) }
    }
  }
}
