import DocumentModel

/// The constants that a rule may set.
extension RuleSetting {
  /// All names, sorted.
  public static let knownNames = [
    "answer", "certainty", "certainty_at_most", "confidence", "content_certainty", "cue_class",
    "direct",
    "direction", "effect", "effect_against", "effect_of", "end_of", "force_status", "form", "gta",
    "hedge", "holder", "inherit", "intensity",
    "kind_of", "license_policy", "origin", "period", "polarity", "presupposed", "source_type",
    "split", "status", "subtype",
  ]

  /// Those that a thing of a list may decide: `subtype.KIND`, `status.ID`.
  private static let byThing = ["subtype.", "status.", "effect."]

  static func isKnown(_ name: String) -> Bool {
    knownNames.contains(name) || byThing.contains { name.hasPrefix($0) }
  }

  /// The values of a setting; nil where any text may stand.
  static func knownValues(of name: String) -> [String]? {
    switch name {
    case "certainty", "certainty_at_most", "content_certainty":
      Certainty.allCases.map(\.rawValue)
    case "confidence": [Confidence.high, .medium, .low].map(\.rawValue)
    case "polarity": ["+", "-", "affirmed"]
    case "form": MentionForm.allCases.map(\.rawValue)
    case "direct", "presupposed": ["true", "false"]
    default: nil
    }
  }
}
