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

  func isTriggered(_ rule: Int, _ sentence: Int) -> Bool {
    pack.rules[rule].alternatives.contains { isTriggered($0.trigger, sentence) }
  }

  private func isTriggered(_ trigger: Trigger, _ sentence: Int) -> Bool {
    let document = view.document
    let tokens = document.tokens[document.sentences[sentence].tokens]
    let hasNumber = tokens.contains { $0.shape == .number }
    if trigger.number {
      if hasNumber, trigger.alsoWords.isEmpty || has(trigger.alsoWords, tokens) { return true }
    }
    if has(trigger.words, tokens) { return true }
    if trigger.kinds & view.masked.kinds[sentence] != 0 { return true }
    return trigger.glued && tokens.contains { $0.word == 0 }
  }

  private func has(_ words: [WordID], _ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { $0.word != 0 && words.contains($0.word) }
  }

  /// What would trigger the rule, for people.
  func wanted(_ rule: Int) -> String {
    var words: [String] = []
    var others: [String] = []
    for trigger in pack.rules[rule].alternatives.map(\.trigger) {
      for word in trigger.words + trigger.alsoWords {
        let spelling = pack.vocabulary.spelling(word)
        if !words.contains(spelling) { words.append(spelling) }
      }
      for kind in SlotKind.allCases where trigger.kinds & kind.bit != 0 {
        if !others.contains("a " + kind.name) { others.append("a " + kind.name) }
      }
      if trigger.number, !others.contains("a number") { others.append("a number") }
      if trigger.glued, !others.contains("a word of capitals and digits") {
        others.append("a word of capitals and digits")
      }
    }
    let shown = words.prefix(12).map { "`\($0)`" }
    let more = words.count > 12 ? ["\(words.count - 12) more"] : []
    return (shown + more + others).joined(separator: ", ")
  }
}
