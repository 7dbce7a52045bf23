import Facts
import RulePacks

/// Makes a cluster of the tellings of one measure.
struct ClusterBuilder {
  let rules: MergeRules
  let comparison: TellingComparison
  let holders: FactHolders

  /// - Parameter denied: tellings that say that it is not so.
  func cluster(
    _ tellings: [Telling], denied: [Telling], key: String
  ) -> MeasureCluster {
    let first = tellings[0]
    let own = tellings.flatMap(\.ownFacts)
    let days = tellings.compactMap(\.document.published)
    let told = own.filter(\.isAuthors)
    let disagreements = Disagreements(
      rules: rules, parents: comparison.parents, holders: holders)
    return MeasureCluster(
      key: key, type: first.group.type.rawValue, group: first.group.name,
      subtypes: subtypes(tellings), roles: roles(tellings.flatMap(\.facts), first.group),
      first: days.first, last: days.last, status: status(told),
      latestStatus: status(told.filter { $0.document.published == days.last }),
      claimedStatus: status(own.filter { !$0.isAuthors }),
      members: tellings.flatMap(\.facts).map {
        ClusterMember($0, holder: holders.holder(of: $0))
      }, disagreements: disagreements.all(tellings, denied: denied))
  }

  private func status(_ facts: [FactRecord]) -> String? {
    let statuses = facts.compactMap { $0.fields["status"]?.string }
    guard let type = facts.first?.factType else { return nil }
    return statuses.max { rules.rank($0, of: type) < rules.rank($1, of: type) }
  }

  private func subtypes(_ tellings: [Telling]) -> [String] {
    let all = Set(tellings.flatMap(\.facts).map(\.subtype))
    let own = all.intersection(tellings[0].group.subtypes).sorted()
    return own + all.subtracting(own).sorted()
  }

  private func roles(
    _ facts: [FactRecord], _ group: MergeRules.Group
  ) -> [(name: String, parties: [MeasureCluster.Party])] {
    group.agree.flatMap(\.roles).compactMap { role in
      var parties: [MeasureCluster.Party] = []
      for filler in facts.flatMap({ $0.role(role) }) {
        guard let id = filler["entity"]?.string, !comparison.events.blank.contains(id),
          !parties.contains(where: { $0.entity == id })
        else { continue }
        parties.append(MeasureCluster.Party(entity: id, name: filler["name"]?.string ?? id))
      }
      return parties.isEmpty ? nil : (role, parties)
    }
  }

  // MARK: Identity

  /// What tells a measure from others: its group, what its first telling names, and the month.
  /// A telling that names too little is told by its fact.
  func identity(_ first: Telling) -> [String] {
    let slots = first.group.agree.map { slot in
      let ids = (first.slots[slot.name] ?? [:]).keys.map(comparison.parents.root)
      return slot.name + "=" + Set(ids).sorted().joined(separator: ",")
    }
    let month = first.document.published.map { String($0.prefix(7)) } ?? "undated"
    let place = comparison.isIdentified(first) ? [] : [first.facts[0].key]
    return [first.group.type.rawValue, first.group.name] + slots + [month] + place
  }
}
