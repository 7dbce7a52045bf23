import Facts

/// Counts facts, fillers and values for the scores.
struct ScoreTally {
  private let scope: EvaluationScope
  private let partners: [String: String]
  private var scores: [Key: Score] = [:]

  private struct Key: Hashable {
    var group: ScoreRow.Group
    var name: String
  }

  /// Fields that are normalized values.
  private static let valueFields = ["value", "rate", "entity"]

  init(scope: EvaluationScope, partners: [String: String]) {
    self.scope = scope
    self.partners = partners
  }

  mutating func expect(_ fact: EvaluatedFact) { add(fact, \.expected) }

  mutating func give(_ fact: EvaluatedFact) { add(fact, \.given) }

  private mutating func add(_ fact: EvaluatedFact, _ counter: WritableKeyPath<Score, Int>) {
    scores[Key(group: .all, name: "all"), default: Score()][keyPath: counter] += 1
    scores[Key(group: .type, name: fact.type), default: Score()][keyPath: counter] += 1
    if fact.subtype != nil {
      scores[Key(group: .subtype, name: fact.label), default: Score()][keyPath: counter] += 1
    }
    for role in fact.roles where scope.judges(role: role.name, of: fact.type) {
      scores[Key(group: .role, name: "\(fact.type).\(role.name)"), default: Score()][
        keyPath: counter] += role.fillers.count
    }
    for field in Self.valueFields
    where fact.field(field) != nil && scope.judges(field: field, of: fact.type) {
      scores[Key(group: .value, name: "\(fact.type).\(field)"), default: Score()][
        keyPath: counter] += 1
    }
  }

  /// - Parameter isExact: true where the words are the same.
  mutating func match(_ gold: EvaluatedFact, _ given: EvaluatedFact, isExact: Bool) {
    right(.type, gold.type, strict: isExact, lenient: true)
    if gold.subtype == nil || gold.subtype == given.subtype {
      right(.all, "all", strict: isExact, lenient: true)
      if gold.subtype != nil { right(.subtype, gold.label, strict: isExact, lenient: true) }
    }
    for role in gold.roles {
      let others = given.role(role.name)
      let key = Key(group: .role, name: "\(gold.type).\(role.name)")
      scores[key, default: Score()].strict += FillerMatching.count(role.fillers, others) {
        $0.equals($1, partners: partners)
      }
      scores[key, default: Score()].lenient += FillerMatching.count(role.fillers, others) {
        $0.resembles($1, partners: partners)
      }
    }
    for field in Self.valueFields {
      guard let wanted = gold.field(field), let found = given.field(field) else { continue }
      right(
        .value, "\(gold.type).\(field)", strict: ValueText.equals(wanted, found),
        lenient: ValueText.resembles(wanted, found))
    }
  }

  private mutating func right(
    _ group: ScoreRow.Group, _ name: String, strict: Bool, lenient: Bool
  ) {
    let key = Key(group: group, name: name)
    if strict { scores[key, default: Score()].strict += 1 }
    if lenient { scores[key, default: Score()].lenient += 1 }
  }

  /// All scores, by group and name; that of all facts is first and always there.
  var rows: [ScoreRow] {
    var scores = scores
    scores[Key(group: .all, name: "all"), default: Score()].expected += 0
    let groups = ScoreRow.Group.allCases
    return groups.flatMap { group in
      scores.filter { $0.key.group == group }.map { ScoreRow(group, $0.key.name, $0.value) }
        .sorted { $0.name < $1.name }
    }
  }
}
