import DocumentModel
import PatternMatching
import RulePacks

/// Says why a step failed: what stands there, and what is known of it.
struct StepDiagnosis {
  let pack: RulePack
  let matcher: StepMatcher
  /// The article as the other layers see it.
  let others: [LayerView]

  private var view: LayerView { matcher.view }
  private var sentence: Int { matcher.sentence }
  private var bounds: Range<Int> { view.masked.sentences[sentence] }

  /// The failures of a run, the one left of it first.
  func failures(of run: StepMatcher.Run) -> [RuleExplanation.Failure] {
    matcher.failing(run).map { failure(of: $0, in: run) }
  }

  private func failure(of index: Int, in run: StepMatcher.Run) -> RuleExplanation.Failure {
    let step = run.sequence.steps[index]
    var failure = RuleExplanation.Failure(
      cause: .words, step: index, wanted: Self.wanted(step), found: "", note: "")
    guard let steps = run.steps else {
      failure.note = "no step of the pattern is in the sentence"
      if let (unit, note) = hiddenAnywhere(index, run.sequence) {
        failure.cause = .layer
        failure.span = unit.span
        failure.found = view.document.line(unit.span)
        failure.note = note
      }
      return failure
    }
    let isBefore = index < steps.lowerBound
    let neighbour =
      isBefore
      ? Neighbour(before: run.whole.lowerBound, in: view, sentence: sentence)
      : Neighbour(after: run.whole.upperBound, in: view, sentence: sentence)
    failure.span = view.masked.source(neighbour.range)
    failure.found = view.words(neighbour.range)
    (failure.cause, failure.note) = reason(
      Failing(
        step: step, index: index, run: run, steps: steps, isBefore: isBefore,
        neighbour: neighbour))
    return failure
  }

  /// A step with what is around it.
  private struct Failing {
    var step: PatternStep
    var index: Int
    var run: StepMatcher.Run
    var steps: ClosedRange<Int>
    var isBefore: Bool
    var neighbour: Neighbour

    /// The run with the step.
    var wider: ClosedRange<Int> {
      isBefore ? index...steps.upperBound : steps.lowerBound...index
    }
  }

  private func reason(_ failing: Failing) -> (Cause, String) {
    if let pattern = failing.run.sequence.pattern(failing.wider, anywhere: true),
      failing.index == 0, matcher.find(pattern) != nil
    {
      return (
        .preposition, "a party after a preposition is not taken for the subject of the verb"
      )
    }
    if let pattern = failing.run.sequence.pattern(failing.wider, isCaseless: true),
      matcher.find(pattern) != nil
    {
      return (.letterCase, "the letters are written otherwise, and the rule says `case: exact`")
    }
    if let hidden = hidden(failing) { return hidden }
    if failing.neighbour.range.isEmpty {
      return (.sentenceEnd, "the sentence \(failing.isBefore ? "begins" : "ends") there")
    }
    if !failing.step.kinds.isEmpty, let known = thing(failing) { return known }
    if let between = between(failing) { return between }
    if failing.isBefore == false, view.words(failing.neighbour.range).allSatisfy(\.isPunctuation),
      isLast(failing.neighbour.range)
    {
      return (.sentenceEnd, "the sentence ends there")
    }
    if !failing.step.kinds.isEmpty {
      return (
        .words,
        "`\(view.words(failing.neighbour.range))` is no \(Self.slot(failing.step))"
      )
    }
    return (.words, "")
  }

  private func isLast(_ range: Range<Int>) -> Bool {
    view.masked.bytes[range.upperBound..<bounds.upperBound].allSatisfy {
      $0 == 0x2E || $0 == 0x22 || $0 == 0x20 || $0 == 0x29
    }
  }

  // MARK: Layers

  /// Words that this layer sees as one thing, or a thing that it does not see yet.
  private func hidden(_ failing: Failing) -> (Cause, String)? {
    let neighbour = failing.neighbour
    if let unit = neighbour.unit, failing.step.kinds.isEmpty, failing.step.gap == nil,
      let pattern = failing.run.sequence.pattern(failing.index...failing.index),
      matcher.matches(pattern, wordsOf: unit)
    {
      return (.layer, oneThing(unit))
    }
    guard !failing.step.kinds.isEmpty, !neighbour.range.isEmpty else { return nil }
    let span = view.masked.source(neighbour.range)
    for other in others where other.layer != view.layer {
      for unit in other.units(over: span) where failing.step.kinds.contains(unit.kind) {
        if view.units(over: span).contains(where: { $0.kind == unit.kind }) { continue }
        return (
          .layer,
          "`\(other.document.line(unit.span))` is \(unit.kind.name.withArticle) for the layer"
            + " \(other.layer.rawValue), but not for \(view.layer.rawValue), where the rule runs"
        )
      }
    }
    return nil
  }

  /// A thing of the sentence in whose words a step would match.
  private func hiddenAnywhere(
    _ index: Int, _ sequence: StepSequence
  ) -> (MaskUnit, String)? {
    guard let pattern = sequence.pattern(index...index) else { return nil }
    let sentence = view.document.sentences[sentence].span
    let unit = view.units(over: sentence).first { matcher.matches(pattern, wordsOf: $0) }
    return unit.map { ($0, oneThing($0)) }
  }

  private func oneThing(_ unit: MaskUnit) -> String {
    "`\(view.document.line(unit.span))` is one \(unit.kind.name) for the layer"
      + " \(view.layer.rawValue); the pattern wants its words"
  }

  // MARK: Things

  /// A thing of another kind, or a name that nothing knows.
  private func thing(_ failing: Failing) -> (Cause, String)? {
    let kinds = failing.step.kinds
    if let unit = failing.neighbour.unit {
      if kinds.contains(unit.kind) { return nil }
      let words = view.document.line(unit.span)
      return (
        .kind,
        "`\(words)` is \(unit.kind.name.withArticle), not \(Self.slot(failing.step).withArticle)"
      )
    }
    guard failing.neighbour.isName else { return nil }
    let note = NearestName(pack).note(
      on: view.words(failing.neighbour.range), wanting: kinds, called: Self.slot(failing.step))
    return (.unknownName, note)
  }

  // MARK: Words between

  /// Words between that still tell why; what stands further off has nothing to do with it.
  private static let farthest = 12

  /// What is wanted, further on.
  private func between(_ failing: Failing) -> (Cause, String)? {
    let sequence = failing.run.sequence
    guard let pattern = sequence.pattern(failing.index...failing.index) else { return nil }
    let gap: Range<Int>
    if failing.isBefore {
      guard let found = last(pattern, before: failing.run.whole.lowerBound) else { return nil }
      gap = found.upperBound..<failing.run.whole.lowerBound
    } else {
      let end = failing.run.whole.upperBound
      guard let found = matcher.find(pattern, in: end..<bounds.upperBound) else { return nil }
      gap = end..<found.lowerBound
    }
    let words = view.words(gap)
    guard !words.isEmpty else { return nil }
    let allowed = failing.step.gap.map { "; \($0.lowerBound) to \($0.upperBound) may be" } ?? ""
    let count = words.split(separator: " ").count
    guard count <= Self.farthest else { return nil }
    if words.contains(where: { ",;:".contains($0) }) {
      return (.clauseEnd, "it stands further on, but `\(words)` ends the clause before")
    }
    let what = count == 1 ? "the word `\(words)` is" : "the \(count) words `\(words)` are"
    return (.wordsBetween, "\(what) between\(allowed)")
  }

  private func last(_ pattern: CompiledPattern, before end: Int) -> Range<Int>? {
    var found: Range<Int>?
    var from = bounds.lowerBound
    while from < end, let next = matcher.find(pattern, in: from..<end) {
      found = next
      from = max(next.upperBound, next.lowerBound + 1)
    }
    return found
  }

  /// What a slot takes: its kinds, or the name of their set where they are many.
  private static func slot(_ step: PatternStep) -> String {
    if step.kinds.count < 4 { return NearestName.named(step.kinds) }
    let inner = step.text.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
    return String(inner.split(separator: ":").last ?? "thing").replacing("|", with: ", ")
  }

  private static func wanted(_ step: PatternStep) -> String {
    let words = step.words.prefix(3).joined(separator: ", ")
    return words.isEmpty ? step.text : "\(step.text) (\(words)\(step.words.count > 3 ? " …" : ""))"
  }
}
