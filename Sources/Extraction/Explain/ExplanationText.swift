import DocumentModel
import RulePacks

/// Explanations for people: the sentence, the steps under it, and why.
public struct ExplanationText {
  private let pack: RulePack
  private let explained: ArticleExplanation
  /// By which people find the article.
  private let location: String
  private var document: Document { explained.document }

  public init(_ pack: RulePack, _ explained: ArticleExplanation, location: String) {
    self.pack = pack
    self.explained = explained
    self.location = location
  }

  /// Each rule in full.
  public var text: String { explained.rules.map(full).joined(separator: "\n") }

  /// One line a rule, under each sentence.
  public var overview: String {
    var text = ""
    var sentence = -1
    for rule in explained.rules {
      if rule.sentence != sentence {
        sentence = rule.sentence
        let span = document.sentences[sentence].span
        text += "\(place(span)):\n"
        text += MarkedLines.lines(document.line(span), []).map { "  \($0)\n" }.joined()
      }
      text += "    \(pack.rules[rule.rule].id): \(summary(rule))\n"
    }
    return text
  }

  private func full(_ found: RuleExplanation) -> String {
    let rule = pack.rules[found.rule]
    let span = document.sentences[found.sentence].span
    var lines = ["\(place(span)): \(rule.id) (\(rule.file):\(rule.line)): \(outcome(found))"]
    lines += MarkedLines.lines(document.line(span), marks(found)).map { "  " + $0 }
    for event in found.events {
      let at = event.alternative.map { alternative($0, rule) + ", " } ?? ""
      let words = event.span.map { "`\(document.line($0))` " } ?? ""
      lines.append("  \(at)\(words)\(event.message)")
    }
    for (place, attempt) in found.attempts.enumerated() {
      lines += place == 0 ? failures(attempt, rule) : ["  " + brief(attempt, rule)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func outcome(_ found: RuleExplanation) -> String {
    switch found.cause {
    case .fired: "fired"
    case .trigger: "not tried"
    default: "did not fire"
    }
  }

  private func place(_ span: TextSpan) -> String {
    "\(location):\(document.lineNumber(at: span.start))"
  }

  private func alternative(_ index: Int, _ rule: Rule) -> String {
    rule.alternatives.count == 1 ? "match" : "match[\(index + 1)]"
  }

  // MARK: Steps

  private func failures(_ attempt: RuleExplanation.Attempt, _ rule: Rule) -> [String] {
    attempt.failures.flatMap { failure in
      let found = failure.found.isEmpty ? "nothing" : "`\(failure.found)`"
      let step = "step \(failure.step + 1) of \(attempt.steps.count)"
      let first =
        "  \(alternative(attempt.alternative, rule)), \(step) wanted \(failure.wanted), found"
        + " \(found)"
      return failure.note.isEmpty ? [first] : [first, "    \(failure.note)"]
    }
  }

  private func brief(_ attempt: RuleExplanation.Attempt, _ rule: Rule) -> String {
    let matched = attempt.steps.count { $0.isMatched }
    let stop = attempt.failures.first.map { failure in
      let found = failure.found.isEmpty ? "nothing" : "`\(failure.found)`"
      let wanted = Self.short(failure.wanted, to: 60)
      return "; step \(failure.step + 1) wanted \(wanted), found \(found)"
    }
    return "\(alternative(attempt.alternative, rule)): \(matched) of \(attempt.steps.count) steps"
      + (stop ?? "")
  }

  /// One line for the overview.
  private func summary(_ found: RuleExplanation) -> String {
    if !found.events.isEmpty {
      return found.events.map(\.message).joined(separator: "; ")
    }
    guard let attempt = found.attempts.first else { return "was not tried" }
    let note = attempt.failures.first.map { $0.note.isEmpty ? "" : "; \($0.note)" } ?? ""
    return "stopped: " + brief(attempt, pack.rules[found.rule]) + note
  }

  // MARK: Marks

  private func marks(_ found: RuleExplanation) -> [MarkedLines.Mark] {
    let sentence = document.sentences[found.sentence].span
    var marks: [MarkedLines.Mark] = []
    if let attempt = found.attempts.first {
      for step in attempt.steps {
        guard let span = step.span else { continue }
        marks.append(
          .init(
            start: document.column(of: span.start, in: sentence),
            label: Self.short(step.label, to: 14)))
      }
      for failure in attempt.failures {
        guard let span = failure.span else { continue }
        marks.append(
          .init(
            start: document.column(of: span.start, in: sentence),
            label: "-- step \(failure.step + 1) wanted \(Self.short(failure.wanted, to: 60))"))
      }
    }
    for event in found.events where event.alternative != nil {
      guard let span = event.span else { continue }
      marks.append(
        .init(start: document.column(of: span.start, in: sentence), label: event.cause.rawValue))
    }
    return marks
  }

  private static func short(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}
