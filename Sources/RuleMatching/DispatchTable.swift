import DocumentModel
import PatternMatching
import RulePacks

/// Which patterns of a layer a sentence can start at all.
///
/// A pattern is tried where all that it needs (words, masked things) stands in the sentence in the
/// order of the pattern. Patterns are looked up by the rarest of their needs.
struct DispatchTable: Sendable {
  /// A pattern as the matcher runs it.
  struct Entry: Sendable {
    var rule: Int
    var alternative: Int
    var pattern: CompiledPattern
    var before: WordsBefore?
  }

  /// The patterns, in the order of the rules.
  private(set) var entries: [Entry] = []
  /// Entry → whether it is for headings alone.
  private var headingsOnly: [Bool] = []
  private var needs = NeedTable()
  private let vocabulary: Vocabulary
  /// Need → the entries that are looked up by it.
  private var byKey = NumberLists()
  /// Entry → its needs in order.
  private var sequences = NumberLists()
  /// Entry → the need of its hint, where that is not what it is looked up by.
  private var hints: [UInt32?] = []
  /// Entry → the need of what its matches begin with.
  private var starts: [UInt32?] = []
  /// Rule → the needs of its vetoes, then those of the conditions of its branches.
  private var conditions: [[UInt32?]]

  var isEmpty: Bool { entries.isEmpty }

  init(_ pack: RulePack, layer: RuleLayer) {
    vocabulary = pack.vocabulary
    conditions = Array(repeating: [], count: pack.rules.count)
    for (index, rule) in pack.rules.enumerated() where rule.layer == layer {
      for (place, alternative) in rule.alternatives.enumerated() {
        add(alternative.trigger)
        entries.append(
          Entry(
            rule: index, alternative: place, pattern: alternative.pattern,
            before: alternative.trigger.before))
        headingsOnly.append(rule.headingsOnly)
      }
    }
    for index in pack.rules.indices where pack.rules[index].layer == layer {
      conditions[index] = pack.rules[index].vetoes.map { number(of: $0) }
      conditions[index] += pack.rules[index].branches.map { number(of: $0.condition) }
    }
    needs.close()
    byKey.close()
    sequences.close()
  }

  private mutating func add(_ trigger: Trigger) {
    let entry = entries.count
    for need in trigger.needs { sequences.add(needs.number(of: need), to: entry) }
    starts.append(trigger.start.map { needs.number(of: $0) })
    let isByHint = trigger.key == trigger.hint
    hints.append(isByHint ? nil : trigger.hint.map { needs.number(of: $0, isHint: true) })
    if let key = trigger.key {
      byKey.add(UInt32(entry), to: Int(needs.number(of: key, isHint: isByHint)))
    }
  }

  /// Amounts and cues are looked at as the article has them, with words that are masked.
  private mutating func number(of condition: RuleCondition) -> UInt32? {
    let isMasked = condition.place != .amount && condition.place != .cue
    return condition.need.map { needs.number(of: $0, isHint: !isMasked) }
  }

  /// The patterns that the words and masked things of a sentence can start, in their order.
  ///
  /// - Parameter number: the sentence as the trials count it.
  func select(
    _ document: Document, sentence: Int, units: ArraySlice<MaskUnit>, number: Int,
    scratch: inout SelectionScratch, into trials: inout [Trial]
  ) {
    trials.removeAll(keepingCapacity: true)
    scratch.found.reset(count: needs.count)
    find(document, sentence, units, &scratch.found)
    scratch.entries.removeAll(keepingCapacity: true)
    let isHeading = document.sentences[sentence].kind == .heading
    for need in scratch.found.met {
      for place in byKey.places(of: Int(need)) {
        let entry = Int(byKey[place])
        if isHeading || !headingsOnly[entry], isPossible(entry, scratch.found) {
          scratch.entries.append(entry)
        }
      }
    }
    scratch.entries.sort()
    for entry in scratch.entries {
      trials.append(
        Trial(
          entry: entry, sentence: number, latest: latest(entry, scratch.found, document, sentence),
          starts: starts[entry].map { scratch.found.tokens(of: $0) } ?? ~0,
          conditions: conditionBits(entries[entry].rule, scratch.found)))
    }
  }

  /// Every pattern: dispatch switched off.
  func selectAll(
    _ document: Document, sentence: Int, number: Int, into trials: inout [Trial]
  ) {
    trials.removeAll(keepingCapacity: true)
    let isHeading = document.sentences[sentence].kind == .heading
    for entry in entries.indices where isHeading || !headingsOnly[entry] {
      trials.append(
        Trial(entry: entry, sentence: number, latest: .max, starts: ~0, conditions: .all))
    }
  }

  private func conditionBits(_ rule: Int, _ found: FoundNeeds) -> ConditionBits {
    var bits = ConditionBits.none
    for index in conditions[rule].indices {
      if let need = conditions[rule][index], !found.has(need) { continue }
      bits.insert(index)
    }
    return bits
  }

  /// True where the needs of a pattern are met one after the other.
  private func isPossible(_ entry: Int, _ found: FoundNeeds) -> Bool {
    if let hint = hints[entry], !found.has(hint) { return false }
    var bit: UInt64 = 0
    for place in sequences.places(of: entry) {
      bit = found.first(of: sequences[place], behind: bit)
      if bit == 0 { return false }
    }
    return true
  }

  /// The start of the last token from which all needs are still met in their order.
  private func latest(
    _ entry: Int, _ found: FoundNeeds, _ document: Document, _ sentence: Int
  ) -> UInt32 {
    var open = ~UInt64(0)
    var latest = UInt32.max
    for place in sequences.places(of: entry).reversed() {
      guard let last = found.last(of: sequences[place], in: open), last < 63 else { continue }
      open = (1 << UInt64(last)) - 1
      latest = document.tokens[document.sentences[sentence].tokens.lowerBound + last].span.start
    }
    return latest
  }

  private func find(
    _ document: Document, _ sentence: Int, _ units: ArraySlice<MaskUnit>,
    _ found: inout FoundNeeds
  ) {
    var unit = units.startIndex
    var covered = TextSpan(start: 0, end: 0)
    var bit: UInt64 = 1
    for index in document.sentences[sentence].tokens {
      let token = document.tokens[index]
      while unit < units.endIndex, units[unit].span.start < token.span.end {
        found.add(needs.kinds, of: Int(units[unit].kind.rawValue), at: bit)
        covered = units[unit].span
        unit += 1
      }
      let isCovered = covered.contains(token.span)
      let word = Int(token.word)
      if word != 0 {
        found.add(needs.hintWords, of: word, at: bit)
        if !isCovered { found.add(needs.words, of: word, at: bit) }
      }
      if !isCovered, token.shape != .mark, let end = document.apostrophe(in: token) {
        // "they're": a pattern may end before the apostrophe.
        let start = Int(token.span.start)
        let head = Int(vocabulary.lookup(document.bytes.span, start, end))
        if head != 0 { found.add(needs.words, of: head, at: bit) }
      }
      if !isCovered, token.bytes.contains(.capital) { found.add(needs.capitals, at: bit) }
      if token.bytes.contains(.digit) { findNumber(token, bit, &found) }
      if bit < 1 << 63 { bit <<= 1 }
    }
  }

  private func findNumber(_ token: Token, _ bit: UInt64, _ found: inout FoundNeeds) {
    if token.isGlued { found.add(needs.gluedHints, at: bit) }
    if token.shape == .number { found.add(needs.numberHints, at: bit) }
  }
}

/// What the selection of patterns reuses from sentence to sentence.
struct SelectionScratch {
  var found = FoundNeeds()
  var entries: [Int] = []
}

extension Document {
  /// The byte offset of an apostrophe inside a word; nil where it has none.
  fileprivate func apostrophe(in token: Token) -> Int? {
    guard token.bytes.contains(.apostrophe) else { return nil }
    let bytes = bytes.span
    for place in token.span.range.dropFirst() {
      // U+2019 is E2 80 99.
      if bytes[place] == 0x27 || bytes[place] == 0xE2 { return place }
    }
    return nil
  }
}

extension Token {
  /// True for a word that is written of digits and of capitals or letters outside ASCII.
  fileprivate var isGlued: Bool {
    shape != .lower && shape != .mark && bytes.contains(.digit)
      && !bytes.isDisjoint(with: [.capital, .beyondASCII])
  }
}
