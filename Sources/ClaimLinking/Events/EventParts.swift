import DocumentModel
import RulePacks

/// Finds the event to which an amount or a length of time belongs: that of a fact to which it
/// points, or the only one with which it shares what the rules ask for.
struct EventParts {
  let rules: EventRules
  let comparison: EventComparison
  let profiler: EventProfiler

  /// - Parameter events: groups of indices of frames.
  /// - Returns: index of a frame → place of its event in `events`.
  func places(in draft: borrowing LinkDraft, _ events: [[Int]]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (number, event) in events.enumerated() {
      for member in event { places[member] = number }
    }
    let parts = draft.inTextOrder(
      draft.frames.indices.filter { index in
        rules.parts.contains { $0.type == draft.frames[index].type }
      })
    if parts.isEmpty { return [:] }
    let facts = places
    let roles = Set(rules.parts.flatMap(\.same.values)).sorted()
    var known: [EventKey: [Member]]?
    for part in parts {
      let pointed = draft.frames[part].roles.flatMap(\.fillers).compactMap(\.fact)
      if let event = pointed.lazy.compactMap({ places[$0] }).first {
        places[part] = event
      } else {
        let index = known ?? self.index(draft, events, roles)
        known = index
        places[part] = event(of: part, draft, index, roles)
      }
    }
    return places.filter { facts[$0.key] == nil }
  }

  /// Role and value → the members of events that have it.
  private func index(
    _ draft: borrowing LinkDraft, _ events: [[Int]], _ roles: [String]
  ) -> [EventKey: [Member]] {
    var index: [EventKey: [Member]] = [:]
    for (number, event) in events.enumerated() {
      for frame in event {
        for (role, name) in roles.enumerated() {
          for value in profiler.values(draft.frames[frame].role(name), draft) {
            index[key(role, value), default: []].append(Member(frame: frame, event: number))
          }
        }
      }
    }
    return index
  }

  private struct Member {
    var frame: Int
    var event: Int
  }

  private func key(_ role: Int, _ value: EventValue) -> EventKey {
    EventKey(role: role, root: comparison.parents.root(of: value.text))
  }

  /// - Parameter roles: those of the index.
  private func event(
    of part: Int, _ draft: borrowing LinkDraft, _ index: [EventKey: [Member]], _ roles: [String]
  ) -> Int? {
    let frame = draft.frames[part]
    for rule in rules.parts where rule.type == frame.type {
      guard rule.subtypes.isEmpty || rule.subtypes.contains(frame.subtype) else { continue }
      var found: Set<Int> = []
      for (own, name) in rule.same {
        guard let other = roles.firstIndex(of: name) else { continue }
        for value in profiler.values(frame.role(own), draft) {
          for member in index[key(other, value)] ?? [] where fits(member.frame, frame, rule, draft)
          {
            found.insert(member.event)
          }
        }
      }
      if found.count == 1 { return found.first }
    }
    return nil
  }

  private func fits(
    _ member: Int, _ part: FactFrame, _ rule: EventRules.Part, _ draft: borrowing LinkDraft
  ) -> Bool {
    let event = draft.frames[member]
    guard rule.events.isEmpty || rule.events.contains(event.subtype),
      !rule.inSentence || event.sentence == part.sentence, event.polarity == part.polarity
    else { return false }
    return rule.same.allSatisfy { own, other in
      let (left, right) = (
        profiler.values(part.role(own), draft), profiler.values(event.role(other), draft)
      )
      return left.isEmpty || right.isEmpty || comparison.agree(left, right)
    }
  }
}
