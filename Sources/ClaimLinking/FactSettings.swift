import DocumentModel
import RulePacks

/// The constants that a rule gives to its facts, read once: what `set` and, over it, the branches
/// that hold say.
struct FactSettings: Sendable {
  var subtype: String?
  var status: String?
  var forcedStatus: String?
  var certainty: Certainty?
  var mostCertain: Certainty?
  /// Nil where the rule says nothing.
  var polarity: Bool?
  /// True where the words of the cue negate nothing ("did not comment" says what was done).
  var isAffirmed = false
  var confidence: Confidence?
  var sourceType: String?
  /// Role whose fillers become facts of their own.
  var split: String?
  /// The subtype of a claim that turns out to answer one before.
  var answer: String?
  var isPresupposed = false
  var isDirect = false
  var takesPeriodOfSentence = false
  /// The capture that says what the fact is, what it does, or whose opposite it does.
  var kindOf: String?
  var endOf: String?
  private var effectOf: String?
  private var effectAgainst: String?
  /// Settings that are fields of the output, by their place in `passedNames`.
  private(set) var passed = [String?](repeating: nil, count: passedNames.count)
  /// `subtype.`, `status.` and `effect.` with the name of a thing.
  private(set) var byThing: [String: String] = [:]

  /// In the order of output.
  static let passedNames = [
    "effect", "cue_class", "intensity", "content_certainty", "license_policy", "direction", "gta",
    "hedge",
  ]

  init() {}

  init(_ settings: [RuleSetting]) { apply(settings) }

  mutating func apply(_ settings: [RuleSetting]) {
    for setting in settings { apply(setting.name, setting.value) }
  }

  /// True where what the fact is depends on a thing.
  private(set) var dependsOnThing = false

  /// The capture that holds the words for a measure.
  var measureCapture: String? { kindOf ?? endOf ?? effectOf ?? effectAgainst }

  /// Whether the fact does what the measure does, or the opposite; nil where neither is told.
  var measureEffect: MeasureEffect? {
    if effectAgainst != nil || endOf != nil { return .opposite }
    return effectOf == nil ? nil : .same
  }

  enum MeasureEffect { case same, opposite }

  var effect: String? {
    get { passed[0] }
    set { passed[0] = newValue }
  }

  var gta: String? {
    get { passed[6] }
    set { passed[6] = newValue }
  }

  /// True where nobody knows whether the content holds.
  var isContentUnknown: Bool { passed[3] == "unknown" }

  private mutating func apply(_ name: String, _ value: String) {
    if let place = Self.passedNames.firstIndex(of: name) { return passed[place] = value }
    switch name {
    case "subtype": subtype = value
    case "status": status = value
    case "force_status": forcedStatus = value
    case "certainty": certainty = Certainty(rawValue: value)
    case "certainty_at_most": mostCertain = Certainty(rawValue: value)
    case "polarity":
      polarity = value != "-"
      isAffirmed = value == "affirmed"
    case "confidence": confidence = Confidence(rawValue: value)
    case "source_type": sourceType = value
    case "split": split = value
    case "answer": answer = value
    case "presupposed": isPresupposed = value == "true"
    case "direct": isDirect = value == "true"
    case "kind_of": kindOf = value
    case "end_of": endOf = value
    case "effect_of": effectOf = value
    case "effect_against": effectAgainst = value
    case "period": takesPeriodOfSentence = value == "sentence"
    default:
      if name.hasPrefix("subtype.") { dependsOnThing = true }
      if name.contains(".") { byThing[name] = value }
    }
  }
}
