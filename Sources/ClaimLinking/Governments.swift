import DocumentModel
import RulePacks

/// Reads a country that acts or speaks as its government ("Beijing accused …").
struct Governments: Sendable {
  /// Country → row of its government, and the rows of users' lists that replace it.
  private let entries: [String: (pack: NameEntry, users: [NameEntry])]

  init(_ pack: RulePack) {
    var entries: [String: (pack: NameEntry, users: [NameEntry])] = [:]
    let all = pack.names.entries
    for index in all.indices where all[index].kind == .agency {
      let entry = all[index]
      guard let country = entry.country, entries[country] == nil,
        entry.subkind == "government" || entry.id == "eu"
      else { continue }
      entries[country] = (entry, (pack.names.replacements[index] ?? []).map { all[$0] })
    }
    self.entries = entries
  }

  /// Makes the mention of a country one of its government.
  func promote(_ index: Int, _ draft: inout LinkDraft) {
    // Field by field: a mention is costly to copy.
    guard draft.mentions[index].kind == .place, draft.mentions[index].form != .demonym,
      let place = draft.mentions[index].entity, let rows = entries[draft.entities[place].id]
    else { return }
    let day = draft.document.article.metadata.published
    let government = rows.users.first { $0.userRow?.counts(on: day) ?? false } ?? rows.pack
    let entity = draft.entity(government.entity(on: day))
    draft.mentions[index].kind = .agency
    draft.mentions[index].form = .metonym
    draft.mentions[index].entity = entity
  }
}

extension LinkDraft {
  /// The index of an entity, adding it where it is new.
  mutating func entity(_ entity: Entity) -> Int {
    if entityPlaces.isEmpty {
      entityPlaces.reserveCapacity(entities.count)
      for place in entities.indices { entityPlaces[entities[place].id] = place }
    }
    if let known = entityPlaces[entity.id] { return known }
    entityPlaces[entity.id] = entities.count
    entities.append(entity)
    return entities.count - 1
  }
}
