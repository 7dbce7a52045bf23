import DocumentModel
import RulePacks

/// The facts that tell one event of an article are one cluster, with the amounts and lengths of
/// time that belong to it: `event-1`, `event-2`, in the order in which they are first told.
///
/// What tells one event is data: `clusters/events.yaml`. Only the clusters are set; the facts stay
/// as they are.
struct EventClusters: Sendable {
  private let rules: EventRules
  /// One for each kind of events.
  private let comparisons: [EventComparison]

  init(_ pack: RulePack) {
    rules = pack.events
    let parents = NameParents(pack.names)
    comparisons = rules.kinds.map { EventComparison(kind: $0, parents: parents) }
  }

  func form(_ draft: inout LinkDraft) {
    var events: [[Int]] = []
    for comparison in comparisons { events += self.events(comparison, draft) }
    guard let first = comparisons.first, !events.isEmpty else { return }
    let parts = EventParts(
      rules: rules, comparison: first, profiler: EventProfiler(rules: rules, kind: first.kind)
    ).places(in: draft, events)
    for (part, event) in parts.sorted(by: { $0.key < $1.key }) { events[event].append(part) }
    name(events, &draft)
  }

  private func events(_ comparison: EventComparison, _ draft: borrowing LinkDraft) -> [[Int]] {
    let kind = comparison.kind
    let frames = draft.inTextOrder(
      draft.frames.indices.filter { draft.frames[$0].type == kind.type })
    let profiler = EventProfiler(rules: rules, kind: kind)
    var grouping = EventGrouping(
      comparison, frames.map { profiler.profile(of: draft.frames[$0], draft) },
      pointers: pointers(kind, frames, draft))
    return grouping.groups().map { $0.map { frames[$0] } }
  }

  /// For each fact the facts of its type that it points to, and those that point to it.
  private func pointers(
    _ kind: EventRules.Kind, _ frames: [Int], _ draft: borrowing LinkDraft
  ) -> [Set<Int>] {
    let places = Dictionary(uniqueKeysWithValues: zip(frames, frames.indices))
    var pointers = [Set<Int>](repeating: [], count: frames.count)
    for (place, frame) in frames.enumerated() {
      for role in kind.points {
        for other in draft.frames[frame].role(role).compactMap({ $0.fact.flatMap { places[$0] } }) {
          pointers[place].insert(other)
          pointers[other].insert(place)
        }
      }
    }
    return pointers
  }

  private func name(_ events: [[Int]], _ draft: inout LinkDraft) {
    let told = events.filter { $0.count > 1 }.sorted { left, right in
      first(left, draft) < first(right, draft)
    }
    for (number, event) in told.enumerated() {
      for member in event { draft.frames[member].cluster = "event-\(number + 1)" }
    }
  }

  /// The place at which an event is first told.
  private func first(_ event: [Int], _ draft: borrowing LinkDraft) -> (TextSpan, Int) {
    event.map { (draft.frames[$0].span, $0) }.min(by: <) ?? (TextSpan(start: .max, end: .max), .max)
  }
}
