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
  /// Entry → its filter, as a range of `steps`; empty where it has none.
  private var filters: [Range<Int>] = []
  /// The steps of all filters; their classes are needs of the table.
  private var steps: [TokenFilter.Step] = []
  /// Place of a class in the pack → its need.
  private var classNumbers: [UInt32: UInt32] = [:]
  /// Rule → the needs of its vetoes, then those of the conditions of its branches.
  private var conditions: [[UInt32?]]

  var isEmpty: Bool { entries.isEmpty }

  init(_ pack: RulePack, layer: RuleLayer) {
    vocabulary = pack.vocabulary
    conditions = Array(repeating: [], count: pack.rules.count)
    for (index, rule) in pack.rules.enumerated() where rule.layer == layer {
      for (place, alternative) in rule.alternatives.enumerated() {
        add(alternative.trigger, pack.tokenClasses)
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

  private mutating func add(_ trigger: Trigger, _ classes: [Need]) {
    let entry = entries.count
    for need in trigger.needs { sequences.add(needs.number(of: need), to: entry) }
    add(trigger.filter, classes)
    let isByHint = trigger.key == trigger.hint
    hints.append(isByHint ? nil : trigger.hint.map { needs.number(of: $0, isHint: true) })
    if let key = trigger.key {
      byKey.add(UInt32(entry), to: Int(needs.number(of: key, isHint: isByHint)))
    }
  }

  private mutating func add(_ filter: TokenFilter?, _ classes: [Need]) {
    let start = steps.count
    for var step in filter?.steps ?? [] {
      if step.namesClass {
        let number = classNumbers[step.value] ?? needs.number(of: classes[Int(step.value)])
        classNumbers[step.value] = number
        step.value = number
      }
      steps.append(step)
    }
    filters.append(start..<steps.count)
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
      let starts = starts(entry, scratch.found)
      if starts == 0 { continue }
      trials.append(
        Trial(
          entry: entry, sentence: number, starts: starts,
          conditions: conditionBits(entries[entry].rule, scratch.found)))
    }
  }

  /// The things at which a match can begin, a bit each.
  private func starts(_ entry: Int, _ found: FoundNeeds) -> UInt64 {
    let filter = filters[entry]
    if filter.isEmpty || !found.things.canBeFiltered { return ~0 }
    return FilterRun.places(steps, filter, found)
  }

  /// Every pattern: dispatch switched off.
  func selectAll(
    _ document: Document, sentence: Int, number: Int, into trials: inout [Trial]
  ) {
    trials.removeAll(keepingCapacity: true)
    let isHeading = document.sentences[sentence].kind == .heading
    for entry in entries.indices where isHeading || !headingsOnly[entry] {
      trials.append(
        Trial(entry: entry, sentence: number, starts: ~0, conditions: .all))
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

  private func find(
    _ document: Document, _ sentence: Int, _ units: ArraySlice<MaskUnit>,
    _ found: inout FoundNeeds
  ) {
    let tokens = document.tokens[document.sentences[sentence].tokens]
    for token in tokens {
      if token.word != 0 { found.add(needs.hintWords, of: Int(token.word), at: 1) }
      if token.bytes.contains(.digit) {
        if token.isGlued { found.add(needs.gluedHints, at: 1) }
        if token.shape == .number { found.add(needs.numberHints, at: 1) }
      }
    }
    var things = SentenceThings(tokens, units)
    var place = document.sentences[sentence].span.start
    while let thing = things.next() {
      let space = document.space(place, thing.start)
      place = thing.end
      if space == nil { found.things.isUnsure = true }
      let bit = found.things.next(isSpaced: space ?? false)
      switch thing.content {
      case .unit(let unit):
        found.add(units[unit].kind, at: bit)
        found.add(needs.kinds, of: Int(units[unit].kind.rawValue), at: bit)
      case .part(let token):
        found.things.addOpaque(at: bit)
        find(tokens[token], document, bit, &found)
      case .token(let token): find(tokens[token], document, bit, &found)
      }
    }
    if document.space(place, document.sentences[sentence].span.end) == nil {
      found.things.isUnsure = true
    }
  }

  private func find(
    _ token: Token, _ document: Document, _ bit: UInt64, _ found: inout FoundNeeds
  ) {
    if token.word != 0 { found.add(needs.words, of: Int(token.word), at: bit) }
    if token.shape == .mark { return findMark(token, document, bit, &found) }
    // "'s"
    if document.bytes[Int(token.span.start)] == 0x27 { found.add(needs.marks, at: bit) }
    if let end = document.apostrophe(in: token) {
      // "they're": a pattern may end before the apostrophe.
      found.things.addOpaque(at: bit)
      let head = Int(vocabulary.lookup(document.bytes.span, Int(token.span.start), end))
      if head != 0 { found.add(needs.words, of: head, at: bit) }
    }
    if token.bytes.contains(.beyondASCII) || document.isAcronym(token) {
      found.things.addOpaque(at: bit)
      // A number may hold a space.
      if token.bytes.contains([.digit, .beyondASCII]) { found.things.isUnsure = true }
    }
    if token.bytes.contains(.capital) { found.add(needs.capitals, at: bit) }
    if !token.bytes.contains(.digit) {
      found.things.add(.words, at: bit)
      if !needs.adverbs.isEmpty, document.endsInLy(token) { found.add(needs.adverbs, at: bit) }
    } else {
      found.things.add(.digits, at: bit)
      found.add(needs.digits, at: bit)
    }
  }

  private func findMark(
    _ token: Token, _ document: Document, _ bit: UInt64, _ found: inout FoundNeeds
  ) {
    found.add(needs.marks, at: bit)
    let bytes = document.bytes.span
    let start = Int(token.span.start)
    let first = bytes[start]
    if token.span.count == 1 {
      found.things.add(ThingKinds(mark: first), at: bit)
      // Patterns see a space.
      if first <= 0x20 || first == 0x7F { found.things.isUnsure = true }
    } else if token.span.count == 3, first == 0xE2, bytes[start + 1] == 0x80,
      (0x90...0x95).contains(bytes[start + 2])
    {
      // Patterns see a hyphen.
      found.things.add(.otherMarks, at: bit)
    } else if token.span.count == 3, first == 0xE2, bytes[start + 1] == 0x80,
      bytes[start + 2] == 0x9C || bytes[start + 2] == 0x9D
    {
      found.things.add(.quotes, at: bit)
    } else {
      // A row of marks, or another mark outside ASCII.
      found.things.addOpaque(at: bit)
    }
  }
}

/// What the selection of patterns reuses from sentence to sentence.
struct SelectionScratch {
  var found = FoundNeeds()
  var entries: [Int] = []
}

extension Document {
  /// Whether a space stands at the end of what is between two things; nil where there is more than
  /// patterns see as spaces.
  fileprivate func space(_ start: UInt32, _ end: UInt32) -> Bool? {
    if start >= end { return false }
    let bytes = bytes.span
    var place = Int(start)
    while place < Int(end) {
      if bytes[place] <= 0x20 {
        place += 1
      } else if bytes[place] == 0xC2, place + 1 < Int(end), bytes[place + 1] == 0xA0 {
        place += 2
      } else {
        return nil
      }
    }
    return true
  }

  /// True for words such as `U.S.`.
  fileprivate func isAcronym(_ token: Token) -> Bool {
    token.span.count > 2 && bytes[Int(token.span.start) + 1] == 0x2E
      && !token.bytes.contains(.digit)
  }

  fileprivate func endsInLy(_ token: Token) -> Bool {
    let end = Int(token.span.end)
    return token.span.count > 2 && bytes[end - 1] | 0x20 == 0x79 && bytes[end - 2] | 0x20 == 0x6C
  }

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
