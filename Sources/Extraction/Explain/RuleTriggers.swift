import DocumentModel
import RulePacks

/// Whether what a rule needs is in a sentence, and what would be.
struct RuleTriggers {
  private let pack: RulePack
  private let view: LayerView

  init(_ pack: RulePack, _ view: LayerView) {
    self.pack = pack
    self.view = view
  }

  /// True where the rarest need of an alternative is met; others may be missing.
  func isTriggered(_ rule: Int, _ sentence: Int) -> Bool {
    pack.rules[rule].alternatives.contains { alternative in
      alternative.trigger.key.map { isMet(pack.needs[Int($0)], sentence) } ?? true
    }
  }

  private func isMet(_ need: Need, _ sentence: Int) -> Bool {
    if need.kinds & kinds(of: sentence) != 0 { return true }
    return view.document.tokens[view.document.sentences[sentence].tokens].contains { token in
      need.number && token.shape == .number || need.glued && token.word == 0
        || token.word != 0 && need.words.contains(token.word)
    }
  }

  private func kinds(of sentence: Int) -> UInt32 {
    let span = view.document.sentences[sentence].span
    return view.units(over: span).reduce(0) { $0 | $1.kind.bit }
  }

  /// What would trigger the rule, for people.
  func wanted(_ rule: Int) -> String {
    var words: [String] = []
    var others: [String] = []
    func add(_ other: String) { if !others.contains(other) { others.append(other) } }
    for key in pack.rules[rule].alternatives.compactMap(\.trigger.key) {
      let need = pack.needs[Int(key)]
      for word in need.words {
        let spelling = pack.vocabulary.spelling(word)
        if !words.contains(spelling) { words.append(spelling) }
      }
      for kind in SlotKind.allCases where need.kinds & kind.bit != 0 { add(kind.name.withArticle) }
      if need.number { add("a number") }
      if need.glued { add("a word of capitals and digits") }
    }
    words.sort()
    let shown = words.prefix(12).map { "`\($0)`" }
    let more = words.count > 12 ? ["\(words.count - 12) more"] : []
    return (shown + more + others).joined(separator: ", ")
  }
}
