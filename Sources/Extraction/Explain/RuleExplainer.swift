import DocumentModel
import RulePacks

/// Tells what rules did in the sentences of an article, and where they stopped.
public struct RuleExplainer {
  private let pack: RulePack
  private let worker: PipelineWorker

  public init(_ pack: RulePack) {
    self.pack = pack
    var options = Pipeline.Options()
    options.keepsLost = true
    options.keepsViews = true
    worker = PipelineWorker(Pipeline(pack, options: options))
  }

  /// What one rule did.
  ///
  /// - Parameters:
  ///   - rule: index into the rules of the pack.
  ///   - line: where given, only the sentences of this line (counted from 1), also those that hold
  ///     no trigger.
  public func explain(
    _ article: Article, rule: Int, line: Int? = nil, published: CalendarDate? = nil
  ) -> ArticleExplanation {
    let reading = Reading(worker.trace(article, ExtractionWishes(published: published)))
    let sentences = reading.sentences(onLine: line)
    var found = sentences.map { explanation(rule, $0, reading) }
    if line == nil { found.removeAll { $0.cause == .trigger } }
    return ArticleExplanation(document: reading.result.article.document, rules: found)
  }

  /// What each rule did whose trigger is in a sentence of a line; all rules that did anything
  /// where no line is given.
  public func explainAll(
    _ article: Article, line: Int?, published: CalendarDate? = nil
  ) -> ArticleExplanation {
    let reading = Reading(worker.trace(article, ExtractionWishes(published: published)))
    var found: [RuleExplanation] = []
    for sentence in reading.sentences(onLine: line) {
      for rule in pack.rules.indices {
        let view = reading.views(of: pack.rules[rule].layer).first
        guard let view, RuleTriggers(pack, view).isTriggered(rule, sentence) else { continue }
        found.append(explanation(rule, sentence, reading))
      }
    }
    return ArticleExplanation(document: reading.result.article.document, rules: found)
  }

  private func explanation(
    _ index: Int, _ sentence: Int, _ reading: Reading
  ) -> RuleExplanation {
    let rule = pack.rules[index]
    let views = reading.views(of: rule.layer)
    let events = RuleEvents(
      pack, rule: index, sentence: sentence, result: reading.result, views: views
    ).all()
    var found = RuleExplanation(
      rule: index, sentence: sentence, cause: .other, isTriggered: false, events: events,
      attempts: [])
    found.isTriggered = views.contains {
      RuleTriggers(pack, $0).isTriggered(index, sentence)
    }
    if events.isEmpty {
      prepare(&found, views)
      if found.isTriggered { found.attempts = attempts(rule, sentence, views, reading) }
    }
    found.cause = Self.cause(found)
    return found
  }

  /// Why the rule was not tried at all.
  private func prepare(_ found: inout RuleExplanation, _ views: [LayerView]) {
    guard let view = views.first else { return }
    if pack.rules[found.rule].headingsOnly,
      view.document.sentences[found.sentence].kind != .heading
    {
      found.events.append(
        .init(
          cause: .heading, message: "the rule searches headings only; this is none"))
    }
    if !found.isTriggered {
      let wanted = RuleTriggers(pack, view).wanted(found.rule)
      found.events.append(
        .init(
          cause: .trigger, message: "nothing is there that the rule needs: one of \(wanted)"))
    }
  }

  private func attempts(
    _ rule: Rule, _ sentence: Int, _ views: [LayerView], _ reading: Reading
  ) -> [RuleExplanation.Attempt] {
    let reader = PatternReader(pack, file: rule.file)
    var found: [(run: StepMatcher.Run, attempt: RuleExplanation.Attempt)] = []
    for (index, alternative) in rule.alternatives.enumerated() {
      let sequences = reader.sequences(alternative.source, isCaseless: alternative.isCaseless)
      var best: (run: StepMatcher.Run, matcher: StepMatcher)?
      for view in views {
        let matcher = StepMatcher(view, sentence: sentence)
        for sequence in sequences {
          let run = matcher.best(sequence)
          if best.map({ StepMatcher.isBetter(run, $0.run) }) ?? true { best = (run, matcher) }
        }
      }
      guard let best else { continue }
      let diagnosis = StepDiagnosis(pack: pack, matcher: best.matcher, others: reading.views)
      found.append(
        (best.run, attempt(index, best.run, best.matcher.view, diagnosis.failures(of: best.run))))
    }
    return found.sorted { left, right in
      if StepMatcher.isBetter(left.run, right.run) { return true }
      if StepMatcher.isBetter(right.run, left.run) { return false }
      return left.attempt.alternative < right.attempt.alternative
    }.map(\.attempt)
  }

  private func attempt(
    _ alternative: Int, _ run: StepMatcher.Run, _ view: LayerView,
    _ failures: [RuleExplanation.Failure]
  ) -> RuleExplanation.Attempt {
    RuleExplanation.Attempt(
      alternative: alternative,
      steps: run.sequence.steps.enumerated().map { index, step in
        RuleExplanation.Step(
          text: step.text, label: step.label, isOptional: step.isOptional,
          isMatched: run.steps?.contains(index) ?? false,
          span: run.places[index].map(view.masked.source))
      }, failures: failures)
  }

  private static func cause(_ found: RuleExplanation) -> Cause {
    let order: [Cause] = [
      .fired, .vetoed, .conflict, .normalization, .role, .taken, .limit, .heading, .trigger,
    ]
    for cause in order where found.events.contains(where: { $0.cause == cause }) { return cause }
    return found.attempts.first?.failures.first?.cause ?? .other
  }
}

/// An article as it went through the pipeline, with a view for each layer.
private struct Reading {
  let result: PipelineResult
  let views: [LayerView]

  init(_ result: PipelineResult) {
    self.result = result
    let document = result.article.document
    views = (result.views?.units ?? []).map { LayerView(document, $0.layer, $0.units) }
  }

  func views(of layer: RuleLayer) -> [LayerView] { views.filter { $0.layer == layer } }

  func sentences(onLine line: Int?) -> [Int] {
    let document = result.article.document
    return document.sentences.indices.filter { index in
      guard let line else { return true }
      let span = document.sentences[index].span
      let last = max(span.start, span.end == 0 ? 0 : span.end - 1)
      return document.lineNumber(at: span.start) <= line && line <= document.lineNumber(at: last)
    }
  }
}
