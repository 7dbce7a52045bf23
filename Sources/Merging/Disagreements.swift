import Facts
import RulePacks

/// Finds what the articles of one measure do not tell alike.
///
/// Articles agree on a field where there is one value that each of them has; an article that gives
/// several rates may mean several goods.
struct Disagreements {
  let rules: MergeRules
  let parents: NameParents
  let holders: FactHolders

  /// One fact's word on a field.
  struct Observation {
    var value: JSONValue
    /// What is compared; several where the fact does not say which.
    var texts: Set<String>
    var fact: FactRecord
  }

  /// - Parameter denied: tellings that say that it is not so.
  func all(_ tellings: [Telling], denied: [Telling]) -> [Disagreement] {
    let own = tellings.flatMap(\.ownFacts)
    let parts = tellings.flatMap(\.parts)
    var found = statuses(tellings)
    found += compared(.rate, nil, own.compactMap(rate))
    for (field, type) in [(Disagreement.Field.money, "money"), (.duration, "duration")] {
      for subtype in Set(parts.filter { $0.type == type }.map(\.subtype)).sorted() {
        let facts = parts.filter { $0.type == type && $0.subtype == subtype }
        found += compared(field, subtype, facts.compactMap(value))
        if field == .duration { found += compared(.date, subtype, facts.compactMap(due)) }
      }
    }
    found += compared(.actor, nil, actors(own))
    if !denied.isEmpty {
      let said = (tellings + denied).flatMap(\.ownFacts)
      found.append(
        Disagreement(
          field: .polarity,
          versions: versions(
            said.map { Observation(value: .string($0.polarity), texts: [$0.polarity], fact: $0) })))
    }
    return found
  }

  // MARK: Comparing

  private func compared(
    _ field: Disagreement.Field, _ subtype: String?, _ said: [Observation], day: String? = nil
  ) -> [Disagreement] {
    var articles: [String: Set<String>] = [:]
    for one in said { articles[one.fact.document.key, default: []].formUnion(one.texts) }
    guard articles.count > 1, let first = articles.first?.value,
      articles.values.reduce(first, { $0.intersection($1) }).isEmpty
    else { return [] }
    return [
      Disagreement(field: field, subtype: subtype, published: day, versions: versions(said))
    ]
  }

  private func versions(_ said: [Observation]) -> [Disagreement.Version] {
    var versions: [Disagreement.Version] = []
    var places: [Set<String>: Int] = [:]
    for one in said {
      let member = ClusterMember(one.fact, holder: holders.holder(of: one.fact))
      if let place = places[one.texts] {
        versions[place].by.append(member)
      } else {
        places[one.texts] = versions.count
        versions.append(Disagreement.Version(value: one.value, by: [member]))
      }
    }
    return versions
  }

  // MARK: Fields

  /// Of each article its most specific status; only articles of one day are compared, since a
  /// measure moves on.
  private func statuses(_ tellings: [Telling]) -> [Disagreement] {
    var order: [String] = []
    var days: [String: [String: FactRecord]] = [:]
    for fact in tellings.flatMap(\.ownFacts) where fact.hasStatus {
      guard let day = fact.document.published else { continue }
      if days[day] == nil { order.append(day) }
      let known = days[day]?[fact.document.key]
      if known.map({ weight($0) < weight(fact) }) ?? true {
        days[day, default: [:]][fact.document.key] = fact
      }
    }
    return order.flatMap { day in
      let facts = (days[day] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      let said = facts.compactMap { fact in
        fact.fields["status"]?.string.map {
          Observation(value: .string($0), texts: [$0], fact: fact)
        }
      }
      return compared(.status, nil, said, day: day)
    }
  }

  /// What the article itself says comes before what it lets others claim.
  private func weight(_ fact: FactRecord) -> (Int, Int) { (fact.isAuthors ? 1 : 0, rank(fact)) }

  private func rank(_ fact: FactRecord) -> Int {
    rules.rank(fact.fields["status"]?.string ?? "", of: fact.factType)
  }

  private func rate(_ fact: FactRecord) -> Observation? {
    fact.fields["rate"].flatMap { observation($0, ["percent", "min", "max", "unit"], fact) }
  }

  private func value(_ fact: FactRecord) -> Observation? {
    fact.fields["value"].flatMap {
      observation($0, ["amount", "currency", "iso", "min", "max", "per"], fact)
    }
  }

  private func due(_ fact: FactRecord) -> Observation? {
    guard let date = fact.fields["due"]?["date"], let text = date.string else { return nil }
    return Observation(value: date, texts: [text], fact: fact)
  }

  /// Nil for values that are not exact: "about $4 billion" contradicts nothing.
  private func observation(
    _ value: JSONValue, _ names: [String], _ fact: FactRecord
  ) -> Observation? {
    let modifier = value["modifier"]?.string ?? "exact"
    let texts = names.map { value[$0]?.string ?? "" }
    guard modifier != "approx", modifier != "order", !texts.dropLast().allSatisfy(\.isEmpty) else {
      return nil
    }
    return Observation(value: value, texts: [texts.joined(separator: " ")], fact: fact)
  }

  /// A government may stand for any of its bodies that others name.
  private func actors(_ facts: [FactRecord]) -> [Observation] {
    let named = Set(facts.flatMap(\.actors))
    let bodies = named.filter { id in
      !named.contains { $0 != id && parents.chain(of: $0).contains(id) }
    }
    return facts.compactMap { fact in
      let ids = fact.actors
      guard let id = ids.first else { return nil }
      let texts = bodies.filter { body in ids.contains { parents.areInLine($0, body) } }
      return Observation(value: .string(id), texts: texts, fact: fact)
    }
  }
}

extension FactRecord {
  /// True where it says how far a measure is.
  fileprivate var hasStatus: Bool {
    fields["status"]?.string.map { $0 != "unknown" } ?? false
  }
}
