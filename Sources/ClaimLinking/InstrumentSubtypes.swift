import DocumentModel
import RulePacks

/// What a measure is, by the thing that it uses.
///
/// A rule says `subtype.licence: license_grant` for all licenses of the lists,
/// `subtype.gen-ad: antidumping` for one instrument, or `subtype.int-wto: wto_complaint` for one
/// body (role `forum`). `status.` and `effect.` work alike.
struct InstrumentSubtypes: Sendable {
  /// Instrument → its finer kind in the list.
  private var kinds: [String: String] = [:]

  init(_ pack: RulePack) {
    let entries = pack.names.entries
    for index in entries.indices {
      switch entries[index].kind {
      case .instrument, .law, .list: kinds[entries[index].id] = entries[index].subkind
      default: break
      }
    }
  }

  /// Puts in what the thing decides; false where the rule knows no subtype for it.
  func refine(
    _ settings: inout FactSettings, _ roles: [FactRole], _ draft: borrowing LinkDraft
  ) -> Bool {
    guard settings.dependsOnThing else { return true }
    let thing = roles.first { $0.name == "instrument" || $0.name == "forum" }?.fillers.first
    guard let thing, thing.mention != nil else { return true }
    let id = draft.entity(of: thing).map { draft.entities[$0].id } ?? ""
    let kind = kinds[id] ?? "unknown"
    guard let subtype = Self.setting("subtype", id, kind, settings) else {
      return false
    }
    settings.subtype = subtype
    if let status = Self.setting("status", id, kind, settings) { settings.status = status }
    if let effect = Self.setting("effect", id, kind, settings) { settings.effect = effect }
    return true
  }

  private static func setting(
    _ name: String, _ id: String, _ kind: String, _ settings: FactSettings
  ) -> String? {
    settings.byThing["\(name).\(id)"] ?? settings.byThing["\(name).\(kind)"]
  }
}
