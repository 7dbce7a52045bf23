/// Which facts of the two sides are the same fact: one to one, those with the same words first.
struct FactPairing {
  struct Pair {
    var gold: Int
    var given: Int
    /// True where the spans are the same.
    var isExact: Bool
  }

  private(set) var pairs: [Pair] = []
  /// Keys of gold facts → keys of the given facts that they are.
  private(set) var partners: [String: String] = [:]

  private struct Candidate {
    var gold: Int
    var given: Int
    var isExact: Bool
    /// Exact, same subtype, equal fillers, common scalars; more is better.
    var rank: [Int]
  }

  init(gold: [EvaluatedFact], given: [EvaluatedFact], documents: DocumentPairing) {
    var groups: [String: [Int]] = [:]
    for (index, fact) in given.enumerated() {
      guard let document = documents.gold[fact.document] else { continue }
      groups["\(document) \(fact.type)", default: []].append(index)
    }
    var candidates: [Candidate] = []
    for (index, fact) in gold.enumerated() {
      for other in groups["\(fact.document) \(fact.type)"] ?? [] {
        if let candidate = Self.candidate(index, fact, other, given[other]) {
          candidates.append(candidate)
        }
      }
    }
    choose(candidates.sorted(by: Self.isBetter), gold, given)
  }

  private mutating func choose(
    _ candidates: [Candidate], _ gold: [EvaluatedFact], _ given: [EvaluatedFact]
  ) {
    var (takenGold, takenGiven): (Set<Int>, Set<Int>) = ([], [])
    for candidate in candidates
    where !takenGold.contains(candidate.gold) && !takenGiven.contains(candidate.given) {
      takenGold.insert(candidate.gold)
      takenGiven.insert(candidate.given)
      pairs.append(
        Pair(gold: candidate.gold, given: candidate.given, isExact: candidate.isExact))
      let key = gold[candidate.gold].key
      if !key.isEmpty { partners[key] = given[candidate.given].key }
    }
  }

  private static func candidate(
    _ index: Int, _ gold: EvaluatedFact, _ other: Int, _ given: EvaluatedFact
  ) -> Candidate? {
    let sameSubtype = gold.subtype == nil || gold.subtype == given.subtype
    let equal = gold.roles.reduce(0) { sum, role in
      let others = given.role(role.name)
      return sum + role.fillers.count { filler in others.contains { filler.same($0) } }
    }
    guard let span = gold.span else {
      let alike = gold.roles.allSatisfy { role in
        let others = given.role(role.name)
        return role.fillers.contains { filler in
          others.contains { filler.resembles($0, partners: [:]) }
        }
      }
      guard sameSubtype, alike, !gold.roles.isEmpty else { return nil }
      let isExact = equal == gold.roles.reduce(0) { $0 + $1.fillers.count }
      return Candidate(gold: index, given: other, isExact: isExact, rank: [0, 1, equal, 0])
    }
    guard let words = given.span, span.overlaps(words) || span == words else { return nil }
    let isExact = span == words
    return Candidate(
      gold: index, given: other, isExact: isExact,
      rank: [isExact ? 1 : 0, sameSubtype ? 1 : 0, equal, span.clamped(to: words).count])
  }

  private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.rank != right.rank { return right.rank.lexicographicallyPrecedes(left.rank) }
    return (left.gold, left.given) < (right.gold, right.given)
  }
}

extension EvaluatedFiller {
  /// Equal, as far as it can be seen without knowing which facts are the same.
  fileprivate func same(_ other: EvaluatedFiller) -> Bool { equals(other, partners: [:]) }
}
