import DocumentModel
import PatternMatching
import RulePacks

/// Which patterns of a layer a sentence can start at all.
struct DispatchTable: Sendable {
  /// A pattern as the matcher runs it.
  struct Entry: Sendable {
    var rule: Int
    var alternative: Int
    var pattern: CompiledPattern
    var headingsOnly: Bool
  }

  /// The patterns, in the order of the rules.
  private(set) var entries: [Entry] = []
  private var triggers: [Trigger] = []
  /// Word → range of `entriesOfWords`; `bounds` has one place more than there are words.
  private var bounds: [UInt32] = []
  private var entriesOfWords: [UInt32] = []
  private var byKind: [Int] = []
  private var byNumber: [Int] = []
  /// Entries that their words trigger only beside a number.
  private var needsNumber: [Bool] = []
  private var byGlued: [Int] = []

  var isEmpty: Bool { entries.isEmpty }

  init(_ pack: RulePack, layer: RuleLayer) {
    var wordEntries: [[UInt32]] = Array(repeating: [], count: pack.vocabulary.count + 1)
    for (index, rule) in pack.rules.enumerated() where rule.layer == layer {
      for (place, alternative) in rule.alternatives.enumerated() {
        let entry = entries.count
        entries.append(
          Entry(
            rule: index, alternative: place, pattern: alternative.pattern,
            headingsOnly: rule.headingsOnly))
        let trigger = alternative.trigger
        triggers.append(trigger)
        needsNumber.append(trigger.number && !trigger.alsoWords.isEmpty)
        for word in trigger.words + trigger.alsoWords {
          wordEntries[Int(word)].append(UInt32(entry))
        }
        if trigger.kinds != 0 { byKind.append(entry) }
        if trigger.number, trigger.alsoWords.isEmpty { byNumber.append(entry) }
        if trigger.glued { byGlued.append(entry) }
      }
    }
    bounds.reserveCapacity(wordEntries.count + 1)
    for list in wordEntries {
      bounds.append(UInt32(entriesOfWords.count))
      entriesOfWords += list
    }
    bounds.append(UInt32(entriesOfWords.count))
  }

  /// The patterns that the words and kinds of a sentence trigger, in order.
  func select(
    _ document: Document, sentence: Int, kinds: UInt32, into selected: inout [Int]
  ) {
    selected.removeAll(keepingCapacity: true)
    var hasNumber = false
    var hasGlued = false
    for index in document.sentences[sentence].tokens {
      let token = document.tokens[index]
      let word = Int(token.word)
      if token.shape == .number { hasNumber = true }
      if word == 0 {
        hasGlued = hasGlued || document.isGlued(token)
        continue
      }
      for place in Int(bounds[word])..<Int(bounds[word + 1]) {
        selected.append(Int(entriesOfWords[place]))
      }
    }
    if hasNumber { selected += byNumber }
    if hasGlued { selected += byGlued }
    if kinds != 0 {
      for entry in byKind where triggers[entry].kinds & kinds != 0 { selected.append(entry) }
    }
    selected.sort()
    var kept = 0
    var last = -1
    for entry in selected {
      if entry == last { continue }
      last = entry
      if needsNumber[entry], !hasNumber { continue }
      let required = triggers[entry].required
      if required.contains(where: { $0 & kinds == 0 }) { continue }
      selected[kept] = entry
      kept += 1
    }
    selected.removeLast(selected.count - kept)
  }

  /// Every pattern: dispatch switched off.
  func selectAll(into selected: inout [Int]) {
    selected.removeAll(keepingCapacity: true)
    selected += entries.indices
  }
}

extension Document {
  /// True for a word that is written of digits and of capitals or letters outside ASCII.
  fileprivate func isGlued(_ token: Token) -> Bool {
    if token.shape == .lower || token.shape == .mark { return false }
    var hasDigit = false
    var hasCapital = false
    for byte in bytes[token.span.range] {
      hasDigit = hasDigit || (0x30...0x39).contains(byte)
      hasCapital = hasCapital || (0x41...0x5A).contains(byte) || byte >= 0x80
    }
    return hasDigit && hasCapital
  }
}
