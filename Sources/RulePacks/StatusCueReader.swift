/// Reads `status:` of `words/status.yaml`.
struct StatusCueReader {
  private let classes: WordForms

  /// Inflects a verb: base → all its forms.
  typealias WordForms = (_ verb: String) -> [String]

  init(_ forms: @escaping WordForms) { classes = forms }

  func read(_ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]) -> StatusCues {
    let map = YAMLMapping(
      node, of: "status", keys: ["auxiliaries", "copulas", "catenatives", "adverbs", "tenses"],
      reporting: &diagnostics)
    var cues = StatusCues()
    for entry in map.sequence("auxiliaries", reporting: &diagnostics) {
      cues.auxiliaries += self.cues(entry, &diagnostics)
    }
    for entry in map.sequence("catenatives", reporting: &diagnostics) {
      cues.catenatives += self.cues(entry, &diagnostics)
    }
    cues.copulas = map.strings("copulas", reporting: &diagnostics).map {
      StatusCues.Cue(words: $0, negates: false)
    }
    cues.adverbs = map.strings("adverbs", reporting: &diagnostics)
    for pair in map.entries("tenses", reporting: &diagnostics) {
      if let key = pair.key.text, let value = pair.value.text { cues.tenses[key] = value }
    }
    return cues
  }

  private func cues(
    _ node: YAMLNode, _ diagnostics: inout [RuleDiagnostic]
  ) -> [StatusCues.Cue] {
    let map = YAMLMapping(
      node, of: "a cue",
      keys: ["verbs", "words", "takes", "status", "certainty", "negates", "ends"],
      reporting: &diagnostics)
    var words = map.strings("words", reporting: &diagnostics)
    for verb in map.strings("verbs", reporting: &diagnostics) { words += classes(verb) }
    let takes = map.string("takes", reporting: &diagnostics) ?? ""
    let tail = takes == "to" ? " to" : ""
    return words.map { word in
      StatusCues.Cue(
        words: word + tail, status: map.string("status", reporting: &diagnostics),
        certainty: map.string("certainty", reporting: &diagnostics),
        negates: map.bool("negates", reporting: &diagnostics) ?? false,
        ends: map.bool("ends", reporting: &diagnostics) ?? false)
    }
  }
}
