import DocumentModel
import Facts
import RulePacks

/// One event as one article tells it, in one or several facts.
struct Telling {
  let document: DocumentRecord
  let day: CalendarDate?
  let group: MergeRules.Group
  /// In the order of the article.
  let facts: [FactRecord]
  /// Amounts and lengths of time of the event.
  let parts: [FactRecord]
  /// False where the article says that it is not so.
  let polarity: Bool
  /// Slot → ids, and whether each is common to many events.
  let slots: [String: [String: Bool]]

  /// Those facts whose status is that of the event, not of what comes with it.
  var ownFacts: [FactRecord] { facts.filter { group.subtypes.contains($0.subtype) } }

  /// Of its own facts.
  var statuses: Set<String> { Set(ownFacts.compactMap { $0.fields["status"]?.string }) }

  static func precedes(_ left: Telling, _ right: Telling) -> Bool {
    if left.day != right.day {
      guard let first = left.day, let second = right.day else { return left.day != nil }
      return first < second
    }
    if left.document.key != right.document.key { return left.document.key < right.document.key }
    let (first, second) = (left.facts[0], right.facts[0])
    return (first.span.start, first.key) < (second.span.start, second.key)
  }
}

/// Puts the facts of articles into tellings.
struct TellingReader {
  let rules: MergeRules
  let events: EventRules
  private(set) var tellings: [Telling] = []
  /// `type subtype` that no group has, and how many facts have it.
  private(set) var leftOut: [String: Int] = [:]

  init(rules: MergeRules, events: EventRules) {
    self.rules = rules
    self.events = events
  }

  /// - Parameter facts: of one article, in its order.
  mutating func read(_ facts: ArraySlice<FactRecord>) {
    var order: [String] = []
    var clusters: [String: [FactRecord]] = [:]
    for fact in facts {
      let cluster = fact.fields["cluster"]?.string
      // Answers to claims have clusters of their own; a negated fact is never part of an event.
      let name = cluster.map { $0 + " " + fact.polarity } ?? fact.key
      if clusters[name] == nil { order.append(name) }
      clusters[name, default: []].append(fact)
    }
    for name in order { add(clusters[name] ?? []) }
  }

  private mutating func add(_ facts: [FactRecord]) {
    let told = facts.filter { FactType(rawValue: $0.type).map(rules.hasGroups) ?? false }
    guard let first = told.first else { return }
    let subtypes = Set(told.map(\.subtype))
    let group = rules.groups.first { group in
      group.type.rawValue == first.type && !subtypes.isDisjoint(with: group.subtypes)
    }
    guard let group else {
      for fact in told { leftOut["\(fact.type) \(fact.subtype)", default: 0] += 1 }
      return
    }
    tellings.append(
      Telling(
        document: first.document, day: first.document.published.flatMap { CalendarDate(iso: $0) },
        group: group, facts: told, parts: facts.filter { $0.type != first.type },
        polarity: first.polarity == "+", slots: slots(of: told, group)))
  }

  private func slots(
    of facts: [FactRecord], _ group: MergeRules.Group
  ) -> [String: [String: Bool]] {
    var slots: [String: [String: Bool]] = [:]
    for slot in group.agree {
      for fact in facts {
        for role in slot.roles {
          if let text = fact.fields[role]?.string { slots[slot.name, default: [:]][text] = true }
          for filler in fact.role(role) {
            guard let id = filler["entity"]?.string, !events.blank.contains(id) else { continue }
            let kind = filler["kind"]?.string.flatMap { MentionKind(rawValue: $0) }
            slots[slot.name, default: [:]][id] = kind.map { events.isCommon(id, $0) } ?? false
          }
        }
      }
    }
    return slots
  }
}

extension MergeRules {
  func hasGroups(_ type: FactType) -> Bool { groups.contains { $0.type == type } }
}

extension FactRecord {
  var polarity: String { fields["polarity"]?.string ?? "+" }
}
