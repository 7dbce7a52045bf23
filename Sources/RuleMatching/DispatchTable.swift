import DocumentModel
import PatternMatching
import RulePacks

/// Which patterns of a layer a sentence can start at all.
///
/// A pattern is tried where all that it needs (words, masked things) stands in the sentence in the
/// order of the pattern, and its filter leaves a place to begin. Patterns are looked up by the rarest
/// of their needs.
struct DispatchTable: Sendable {
  /// A pattern as the matcher runs it.
  struct Entry: Sendable {
    var rule: Int
    var alternative: Int
    var pattern: CompiledPattern
    var before: WordsBefore?
  }

  /// What must be true of a sentence before a pattern is tried on it.
  private struct Filter {
    /// The need of its hint, where that is not what it is looked up by.
    var hint: UInt32?
    /// Its needs in order, as a range of `sequences`.
    var needs: Range<Int>
    /// A range of `steps`; empty where it has no filter over things.
    var steps: Range<Int>
    var headingsOnly: Bool
  }

  /// The patterns, in the order of the rules.
  private(set) var entries: [Entry] = []
  /// Entry → what is looked at before it is tried.
  private var filters: [Filter] = []
  private var needs: NeedTable
  private let vocabulary: Vocabulary
  /// Need → the entries that are looked up by it.
  private var byKey = NumberLists()
  /// The needs of the entries, end to end.
  private var sequences: [UInt32] = []
  /// The steps of all filters; their classes are needs of the table.
  private var steps: [TokenFilter.Step] = []
  /// Rule → the needs of its vetoes, then those of the conditions of its branches.
  private var conditions: [[UInt32?]]

  var isEmpty: Bool { entries.isEmpty }

  init(_ pack: RulePack, layer: RuleLayer) {
    vocabulary = pack.vocabulary
    needs = NeedTable(pack.needs)
    conditions = Array(repeating: [], count: pack.rules.count)
    for (index, rule) in pack.rules.enumerated() where rule.layer == layer {
      for (place, alternative) in rule.alternatives.enumerated() {
        addKey(alternative.trigger)
        entries.append(
          Entry(
            rule: index, alternative: place, pattern: alternative.pattern,
            before: alternative.trigger.before))
      }
    }
    for entry in entries {
      let rule = pack.rules[entry.rule]
      add(rule.alternatives[entry.alternative].trigger, headingsOnly: rule.headingsOnly)
    }
    for index in pack.rules.indices where pack.rules[index].layer == layer {
      conditions[index] = pack.rules[index].vetoes.map { number(of: $0) }
      conditions[index] += pack.rules[index].branches.map { number(of: $0.condition) }
    }
    needs.close()
    byKey.close()
  }

  private mutating func addKey(_ trigger: Trigger) {
    guard let key = trigger.key else { return }
    let number = needs.number(ofKey: key, isHint: key == trigger.hint)
    byKey.add(UInt32(entries.count), to: Int(number))
  }

  private mutating func add(_ trigger: Trigger, headingsOnly: Bool) {
    let hint = trigger.key == trigger.hint ? nil : trigger.hint
    let sequence = sequences.count
    for need in trigger.needs { sequences.append(needs.number(of: need)) }
    let start = steps.count
    for var step in trigger.filter?.steps ?? [] {
      if step.namesClass { step.value = needs.number(of: step.value) }
      steps.append(step)
    }
    filters.append(
      Filter(
        hint: hint.map { needs.number(of: $0, isHint: true) },
        needs: sequence..<sequences.count, steps: start..<steps.count, headingsOnly: headingsOnly))
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
    scratch.found.reset(needs: needs.count, keys: needs.keyCount)
    needs.find(in: document, sentence, units, vocabulary, &scratch.found)
    scratch.entries.removeAll(keepingCapacity: true)
    let isHeading = document.sentences[sentence].kind == .heading
    for need in scratch.found.metKeys {
      for place in byKey.places(of: Int(need)) {
        let entry = Int(byKey[place])
        if isPossible(filters[entry], isHeading, scratch.found) { scratch.entries.append(entry) }
      }
    }
    scratch.entries.sort()
    for entry in scratch.entries {
      let starts = starts(filters[entry], scratch.found, &scratch.run)
      if starts == 0 { continue }
      trials.append(
        Trial(
          entry: entry, sentence: number, starts: starts,
          conditions: conditionBits(entries[entry].rule, scratch.found)))
    }
  }

  /// The things at which a match can begin, a bit each.
  private func starts(
    _ filter: Filter, _ found: borrowing FoundNeeds, _ run: inout FilterRun
  ) -> UInt64 {
    if filter.steps.isEmpty || !found.things.canBeFiltered { return ~0 }
    return run.places(steps, filter.steps, found)
  }

  /// Every pattern: dispatch switched off.
  func selectAll(
    _ document: Document, sentence: Int, number: Int, into trials: inout [Trial]
  ) {
    trials.removeAll(keepingCapacity: true)
    let isHeading = document.sentences[sentence].kind == .heading
    for entry in entries.indices where isHeading || !filters[entry].headingsOnly {
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
  private func isPossible(
    _ filter: Filter, _ isHeading: Bool, _ found: borrowing FoundNeeds
  ) -> Bool {
    if filter.headingsOnly && !isHeading { return false }
    if let hint = filter.hint, !found.has(hint) { return false }
    var bit: UInt64 = 0
    for place in filter.needs {
      bit = found.first(of: sequences[place], behind: bit)
      if bit == 0 { return false }
    }
    return true
  }
}

/// What the selection of patterns reuses from sentence to sentence.
struct SelectionScratch {
  var found = FoundNeeds()
  var run = FilterRun()
  var entries: [Int] = []
}
