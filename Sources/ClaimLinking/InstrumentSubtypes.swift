import DocumentModel
import RulePacks

/// What a measure is, by the thing that it uses.
///
/// A rule says `subtype.licence: license_grant` for all licenses of the lists,
/// `subtype.gen-ad: antidumping` for one instrument, `subtype.int-wto: wto_complaint` for one body
/// (role `forum`), or `subtype_if.civil: civil` for a word of the cue.
struct InstrumentSubtypes: Sendable {
  /// Instrument → its finer kind in the list.
  private var kinds: [String: String] = [:]

  private static let byThing = "subtype."
  private static let byWord = "subtype_if."

  init(_ pack: RulePack) {
    for entry in pack.names.entries {
      switch entry.kind {
      case .instrument, .law, .list: kinds[entry.id] = entry.subkind
      default: break
      }
    }
  }

  /// Sets the subtype; false where the rule knows none for the thing.
  func refine(_ frame: inout FactFrame, _ settings: [String: String], _ draft: LinkDraft) -> Bool {
    let words = settings.filter { $0.key.hasPrefix(Self.byWord) }.sorted { $0.key < $1.key }
    if !words.isEmpty {
      let cue = draft.document.text(frame.span).lowercased()
      for (key, subtype) in words where cue.contains(key.dropFirst(Self.byWord.count)) {
        frame.subtype = subtype
      }
    }
    guard settings.keys.contains(where: { $0.hasPrefix(Self.byThing) }) else { return true }
    let fillers = frame.role("instrument") + frame.role("forum")
    guard let filler = fillers.first, filler.mention != nil else { return true }
    let id = draft.entity(of: filler).map { draft.entities[$0].id } ?? ""
    let kind = kinds[id] ?? "unknown"
    guard let subtype = settings[Self.byThing + id] ?? settings[Self.byThing + kind] else {
      return false
    }
    frame.subtype = subtype
    return true
  }
}
