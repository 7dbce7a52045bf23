import DocumentModel
import RulePacks

/// Reads a country that acts or speaks as its government ("Beijing accused …").
struct Governments: Sendable {
  /// Country → row of its government.
  private let entries: [String: NameEntry]

  init(_ pack: RulePack) {
    var entries: [String: NameEntry] = [:]
    for entry in pack.names.entries where entry.kind == .agency {
      guard let country = entry.country, entries[country] == nil,
        entry.subkind == "government" || entry.id == "eu"
      else { continue }
      entries[country] = entry
    }
    self.entries = entries
  }

  /// Makes the mention of a country one of its government.
  func promote(_ index: Int, _ draft: inout LinkDraft) {
    let mention = draft.mentions[index]
    guard mention.kind == .place, mention.form != .demonym, let place = mention.entity,
      let government = entries[draft.entities[place].id]
    else { return }
    let entity = draft.entity(
      Entity(
        id: government.id, kind: .agency, name: government.name, country: government.country,
        origin: .gazetteer, parent: government.parent, external: government.external))
    draft.mentions[index].kind = .agency
    draft.mentions[index].form = .metonym
    draft.mentions[index].entity = entity
  }
}

extension LinkDraft {
  /// The index of an entity, adding it where it is new.
  mutating func entity(_ entity: Entity) -> Int {
    if let known = entities.firstIndex(where: { $0.id == entity.id }) { return known }
    entities.append(entity)
    return entities.count - 1
  }
}
