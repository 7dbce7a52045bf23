import RulePacks

/// The words by which claims are tied to each other (`Rules/words/links.yaml`).
struct LinkWords: Sendable {
  /// "allegation": an answer speaks of an accusation.
  let accusations: Set<String>
  /// "this": an answer speaks of what was said right before.
  let pointing: Set<String>
  /// "rumors": a measure told in such a claim is rumored.
  let rumors: Set<String>
  /// What two claims may share without speaking of the same thing.
  let tellingNothing: Set<String>

  init(_ pack: RulePack) {
    accusations = Set(pack.classes.forms(of: LinkWordClasses.accusations))
    pointing = Set(pack.classes.forms(of: LinkWordClasses.pointing))
    rumors = Set(pack.classes.forms(of: LinkWordClasses.rumors))
    tellingNothing = Set(pack.classes.forms(of: LinkWordClasses.tellingNothing))
  }
}
