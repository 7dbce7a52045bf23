/// What is judged: everything where the gold is complete, else what it marks anywhere.
struct EvaluationScope {
  let isComplete: Bool
  /// Chosen by the caller; nil for all.
  private let chosen: Set<String>?
  private var types: Set<String> = []
  private var entityKinds: Set<String> = []
  private var roles: Set<String> = []
  private var fields: Set<String> = []

  init(gold: FactSet, types chosen: Set<String>?) {
    isComplete = gold.isComplete
    self.chosen = chosen
    for fact in gold.facts {
      types.insert(fact.type)
      if fact.type == "entity", let kind = fact.subtype { entityKinds.insert(kind) }
      for role in fact.roles { roles.insert("\(fact.type).\(role.name)") }
      for field in fact.fields { fields.insert("\(fact.type).\(field.key)") }
    }
  }

  func judges(_ fact: EvaluatedFact) -> Bool {
    if let chosen, !chosen.contains(fact.type) { return false }
    if isComplete { return true }
    if fact.type == "entity", let kind = fact.subtype { return entityKinds.contains(kind) }
    return types.contains(fact.type)
  }

  func judges(role: String, of type: String) -> Bool {
    isComplete || roles.contains("\(type).\(role)")
  }

  func judges(field: String, of type: String) -> Bool {
    isComplete || fields.contains("\(type).\(field)")
  }
}
