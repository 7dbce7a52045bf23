import DocumentModel
import RulePacks

/// What a measure is, by the instrument that it uses: a rule says `subtype.licence: license_grant`
/// for all licenses of the lists, or `subtype.gen-ad: antidumping` for one instrument.
struct InstrumentSubtypes: Sendable {
  /// Instrument → its finer kind in the list.
  private var kinds: [String: String] = [:]

  private static let prefix = "subtype."

  init(_ pack: RulePack) {
    for entry in pack.names.entries {
      switch entry.kind {
      case .instrument, .law, .list: kinds[entry.id] = entry.subkind
      default: break
      }
    }
  }

  /// Sets the subtype; false where the rule knows no subtype for the instrument.
  func refine(_ frame: inout FactFrame, _ settings: [String: String], _ draft: LinkDraft) -> Bool {
    guard settings.keys.contains(where: { $0.hasPrefix(Self.prefix) }) else { return true }
    guard let filler = frame.role("instrument").first, filler.mention != nil else { return true }
    let id = draft.entity(of: filler).map { draft.entities[$0].id } ?? ""
    let kind = kinds[id] ?? "unknown"
    guard let subtype = settings[Self.prefix + id] ?? settings[Self.prefix + kind] else {
      return false
    }
    frame.subtype = subtype
    return true
  }
}
