import DocumentModel
import RulePacks

/// Puts the facts of one type that tell one event together.
///
/// Facts that fill most roles come first, so that events are told apart before what could be any
/// of them is looked at. A fact joins an event when it shares enough with one telling and
/// contradicts none; where two events fit equally, it joins neither.
struct EventGrouping {
  /// A group in the making.
  private struct Event {
    var members: [Int]
    /// The different ways in which it is told.
    var profiles: [EventProfile]
    var subtypes: Set<String>
  }

  /// No event is told in more ways, and no fact is held against more events of a key, so that
  /// the time is linear in the facts.
  private static let limit = 64

  private let comparison: EventComparison
  private let profiles: [EventProfile]
  /// For each fact, the facts that it points to or that point to it.
  private let pointers: [Set<Int>]
  private var events: [Event] = []
  private var places: [Int: Int] = [:]
  private var index: [EventKey: [Int]] = [:]

  /// - Parameter pointers: as places in `profiles`.
  init(_ comparison: EventComparison, _ profiles: [EventProfile], pointers: [Set<Int>]) {
    self.comparison = comparison
    self.profiles = profiles
    self.pointers = pointers
  }

  /// Groups of places in the profiles, each in order; facts that stand alone are groups of one.
  mutating func groups() -> [[Int]] {
    let heads = comparison.kind.partners
    let order = profiles.enumerated().map { place, profile in
      (heads[profile.subtype] == nil ? 1 : 0, -profile.specificity, place)
    }
    for (_, _, place) in order.sorted(by: <) { add(place) }
    return events.map { $0.members.sorted() }
  }

  private mutating func add(_ place: Int) {
    let profile = profiles[place]
    let keys = keys(of: profile)
    let event = best(for: place, candidates(place, keys))
    if let event {
      events[event].members.append(place)
      if !events[event].profiles.contains(profile) { events[event].profiles.append(profile) }
      events[event].subtypes.insert(profile.subtype)
    } else {
      events.append(Event(members: [place], profiles: [profile], subtypes: [profile.subtype]))
    }
    let number = event ?? events.count - 1
    places[place] = number
    for key in keys where index[key]?.last != number { index[key, default: []].append(number) }
  }

  private func candidates(_ place: Int, _ keys: [EventKey]) -> [Int] {
    let pointed = pointers[place].compactMap { places[$0] }
    let keyed = keys.flatMap { (index[$0] ?? []).suffix(Self.limit) }
    return Set(pointed + keyed).sorted()
  }

  /// The event with which the fact shares most; nil where none fits or two fit equally.
  private func best(for place: Int, _ candidates: [Int]) -> Int? {
    var best: (event: Int, score: Int)?
    var isTied = false
    for event in candidates {
      guard let score = score(place, events[event]) else { continue }
      if score > best?.score ?? -1 {
        best = (event, score)
        isTied = false
      } else if score == best?.score {
        isTied = true
      }
    }
    return isTied ? nil : best?.event
  }

  /// In how many roles the fact is the same as the nearest telling; nil where it cannot belong.
  private func score(_ place: Int, _ event: Event) -> Int? {
    let profile = profiles[place]
    guard comparison.haveHead(event.subtypes.union([profile.subtype])),
      event.profiles.count < Self.limit || event.profiles.contains(profile),
      event.profiles.allSatisfy({ !comparison.areInConflict(profile, $0) })
    else { return nil }
    let isPointed = !pointers[place].isDisjoint(with: event.members)
    let linked = event.profiles.filter { isPointed || comparison.areLinked(profile, $0) }
    return linked.map { comparison.sharedRoles(profile, $0) }.max()
  }

  // MARK: Keys

  /// Two facts that are linked have one of these in common.
  private func keys(of profile: EventProfile) -> [EventKey] {
    var keys: [EventKey] = []
    for (role, values) in profile.roles.enumerated() where !values.isEmpty {
      let name = comparison.kind.agree[role]
      for value in values where comparison.keys.have(name, value, of: profile.subtype) {
        keys.append(key(role, value))
      }
      guard profile.zone != .further, comparison.keys.headline.contains(name) else { continue }
      for value in values { keys.append(key(role, value, of: profile.subtype)) }
    }
    return keys
  }

  private func key(
    _ role: Int, _ value: EventValue, of subtype: String? = nil
  ) -> EventKey {
    EventKey(role: role, root: comparison.parents.root(of: value.text), subtype: subtype)
  }
}
