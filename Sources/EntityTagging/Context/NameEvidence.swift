import RulePacks

/// What all places where a name stands tell of it.
struct NameEvidence {
  private(set) var weights: [Int] = Array(repeating: 0, count: NameSort.allCases.count)
  /// The cues that counted, each once, in the order they were met.
  private(set) var cues: [String] = []

  mutating func add(_ sort: NameSort, _ weight: Int, _ cue: String) {
    weights[sort.rawValue] += weight
    if weight > 0, !cues.contains(cue) { cues.append(cue) }
  }

  /// Adds all that another name's places tell.
  mutating func add(_ other: NameEvidence) {
    for sort in weights.indices { weights[sort] += other.weights[sort] }
    for cue in other.cues where !cues.contains(cue) { cues.append(cue) }
  }

  /// The sort with the most weight, where it has enough and no other comes near.
  ///
  /// Companies and other bodies are weighed together against people, places and things.
  func verdict(atLeast least: Int) -> NameSort? {
    let bodies: [NameSort] = [.company, .organization, .agency]
    let body = bodies.reduce(NameSort.company) {
      weights[$1.rawValue] > weights[$0.rawValue] ? $1 : $0
    }
    let rivals: [(sort: NameSort, weight: Int)] = [
      (.person, weights[NameSort.person.rawValue]), (.place, weights[NameSort.place.rawValue]),
      (body, bodies.reduce(0) { $0 + weights[$1.rawValue] }),
      (.thing, weights[NameSort.thing.rawValue]),
    ]
    let sorted = rivals.sorted { ($0.weight, $1.sort.rawValue) > ($1.weight, $0.sort.rawValue) }
    guard sorted[0].weight >= least, sorted[0].weight * 2 >= sorted[1].weight * 3 else {
      return nil
    }
    return sorted[0].sort == .thing ? nil : sorted[0].sort
  }
}
