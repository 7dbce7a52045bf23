import PatternMatching
import RulePacks

/// Finds the longest run of steps of a pattern that matches in a sentence.
final class StepMatcher {
  /// Steps that match one after the other.
  struct Run {
    var sequence: StepSequence
    /// Nil where not even one step matches.
    var steps: ClosedRange<Int>?
    /// Masked bytes of each step of the run.
    var places: [Int: Range<Int>] = [:]
    /// Masked bytes of the run.
    var whole = 0..<0

    /// Steps that must match and are not in the run.
    var missing: Int {
      sequence.steps.indices.count { index in
        !sequence.steps[index].isOptional && !(steps?.contains(index) ?? false)
      }
    }
    var matched: Int { sequence.steps.count - missing }

    /// True where the step that says most is in the run.
    var hasRarest: Bool {
      StepMatcher.rarest(sequence).first.map { steps?.contains($0) ?? false } ?? true
    }
  }

  let view: LayerView
  let sentence: Int
  private var scratch = MatchScratch()

  init(_ view: LayerView, sentence: Int) {
    self.view = view
    self.sentence = sentence
  }

  /// The longest run of a sequence; a step that is a choice of several is looked into.
  func best(_ sequence: StepSequence, depth: Int = 0) -> Run {
    let run = run(sequence)
    guard depth < 3, run.missing > 0 else { return run }
    var candidates: [Run] = []
    for step in failing(run) {
      candidates += sequence.expanded(at: step).map { best($0, depth: depth + 1) }
    }
    let furthest = candidates.min(by: Self.isBetter)
    return furthest.flatMap { $0.missing <= run.missing ? $0 : nil } ?? run
  }

  /// The steps at which a run stops: before it, after it.
  func failing(_ run: Run) -> [Int] {
    guard let steps = run.steps else { return Self.rarest(run.sequence).prefix(1).map { $0 } }
    let all = run.sequence.steps
    let before = (0..<steps.lowerBound).last { !all[$0].isOptional }
    let after = (steps.upperBound + 1..<all.count).first { !all[$0].isOptional }
    return [before, after].compactMap { $0 }
  }

  static func isBetter(_ left: Run, _ right: Run) -> Bool {
    (left.hasRarest ? 0 : 1, left.missing, -left.matched)
      < (right.hasRarest ? 0 : 1, right.missing, -right.matched)
  }

  /// Grows a run around the step that says most, of those that match.
  private func run(_ sequence: StepSequence) -> Run {
    for anchor in Self.rarest(sequence) where matches(sequence, anchor...anchor) {
      let runs = [false, true].map { leftFirst in
        grown(sequence, anchor...anchor, leftFirst: leftFirst)
      }
      let steps = runs[0].count >= runs[1].count ? runs[0] : runs[1]
      return placed(sequence, steps)
    }
    return Run(sequence: sequence, steps: nil)
  }

  /// Steps that must match, the rarest first.
  static func rarest(_ sequence: StepSequence) -> [Int] {
    sequence.steps.indices.filter { !sequence.steps[$0].isOptional }
      .sorted { left, right in
        let costs = (sequence.steps[left].cost ?? .max, sequence.steps[right].cost ?? .max)
        return costs.0 == costs.1 ? left < right : costs.0 < costs.1
      }
  }

  private func grown(
    _ sequence: StepSequence, _ start: ClosedRange<Int>, leftFirst: Bool
  ) -> ClosedRange<Int> {
    var steps = start
    for left in [leftFirst, !leftFirst] {
      while true {
        let wider =
          left
          ? max(0, steps.lowerBound - 1)...steps.upperBound
          : steps.lowerBound...min(sequence.steps.count - 1, steps.upperBound + 1)
        guard wider != steps, matches(sequence, wider) else { break }
        steps = wider
      }
    }
    return steps
  }

  private func placed(_ sequence: StepSequence, _ steps: ClosedRange<Int>) -> Run {
    var run = Run(sequence: sequence, steps: steps)
    guard let pattern = sequence.pattern(steps), let whole = find(pattern) else { return run }
    run.whole = whole
    for step in steps {
      let name = StepSequence.group(step)
      guard let group = pattern.groups.first(where: { $0.name == name }),
        let range = scratch.group(group.number).map(trimmed), !range.isEmpty
      else { continue }
      run.places[step] = range
    }
    return run
  }

  /// Without the spaces that stand between steps.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, view.masked.bytes[start] == 0x20 { start += 1 }
    return start..<range.upperBound
  }

  func matches(_ sequence: StepSequence, _ steps: ClosedRange<Int>) -> Bool {
    sequence.pattern(steps).flatMap { find($0) } != nil
  }

  /// The first place where a pattern matches, within the sentence or a part of it.
  func find(_ pattern: CompiledPattern, in range: Range<Int>? = nil) -> Range<Int>? {
    let sentence = view.masked.sentences[sentence]
    let from = range?.lowerBound ?? sentence.lowerBound
    let end = range?.upperBound ?? sentence.upperBound
    let bytes = view.masked.bytes
    let found = try? scratch.match(
      pattern, in: bytes.span, range: sentence.lowerBound..<end, from: from)
    return found == true ? scratch.group(0) : nil
  }

  /// True where a pattern matches within the words behind a thing.
  func matches(_ pattern: CompiledPattern, wordsOf unit: MaskUnit) -> Bool {
    let range = unit.span.range
    let bytes = view.document.bytes
    let found = try? scratch.match(
      pattern, in: bytes.span, range: range, from: range.lowerBound)
    return found == true
  }
}
