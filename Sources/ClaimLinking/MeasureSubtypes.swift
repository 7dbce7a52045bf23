import DocumentModel
import RulePacks

/// What a fact about a measure is, by what the measure is called.
///
/// A rule says `kind_of: measure` where the fact is what the measure is (a tariff that is lifted is
/// a `tariff`), `end_of: measure` where it is that the measure ends (of a license, a
/// `license_revocation`), and `effect_of` or `effect_against: measure` where it does what the measure does,
/// or the opposite (who delays a tariff liberalizes).
struct MeasureSubtypes: Sendable {
  private let table: MeasureKinds
  /// Instrument → its kind in the list.
  private var kinds: [String: String] = [:]

  init(_ pack: RulePack) {
    table = pack.measures
    for entry in pack.names.entries { kinds[entry.id] = entry.subkind }
  }

  func refined(
    _ settings: FactSettings, _ match: Match, _ roles: [FactRole], _ draft: LinkDraft
  ) -> FactSettings {
    guard let capture = settings.measureCapture, let measure = match.capture(capture) else {
      return settings
    }
    let words = draft.document.line(measure.span)
    guard
      let kind = table.kind(
        of: words, things: things(roles, draft),
        where: { name in roles.contains { $0.name == name } })
    else { return settings }
    var refined = settings
    if settings.kindOf != nil { refined.subtype = kind.subtype }
    if settings.endOf != nil { refined.subtype = kind.ended }
    switch settings.measureEffect {
    case .same: refined.effect = kind.effect
    case .opposite: refined.effect = Self.opposite(kind.effect)
    case nil: break
    }
    return refined
  }

  private func things(_ roles: [FactRole], _ draft: LinkDraft) -> [String] {
    let fillers = roles.first { $0.name == "instrument" }?.fillers ?? []
    return fillers.compactMap(draft.entity(of:)).flatMap { entity in
      let id = draft.entities[entity].id
      return [id, kinds[id] ?? ""]
    }
  }

  /// What ending does, of something that restricts or liberalizes.
  static func opposite(_ effect: String) -> String {
    switch effect {
    case "restrict": "liberalize"
    case "liberalize": "restrict"
    default: effect
    }
  }
}
