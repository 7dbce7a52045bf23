import DocumentModel
import Facts
import RulePacks

/// Explanations as one JSON array.
public struct ExplanationJSON {
  private let pack: RulePack
  private let explained: ArticleExplanation
  private let location: String
  private var document: Document { explained.document }

  public init(_ pack: RulePack, _ explained: ArticleExplanation, location: String) {
    self.pack = pack
    self.explained = explained
    self.location = location
  }

  /// Writes one object a rule and sentence.
  public func write(to json: inout JSONBuffer) {
    for found in explained.rules { write(found, to: &json) }
  }

  private func write(_ found: RuleExplanation, to json: inout JSONBuffer) {
    let rule = pack.rules[found.rule]
    let span = document.sentences[found.sentence].span
    json.beginObject()
    json.field("source", location)
    json.field("line", document.lineNumber(at: span.start))
    json.field("text", document.line(span))
    json.field("rule", rule.id)
    json.field("rule_place", "\(rule.file):\(rule.line)")
    json.field("cause", found.cause.rawValue)
    json.key("triggered")
    json.bool(found.isTriggered)
    json.key("events")
    json.beginArray()
    for event in found.events { write(event, to: &json) }
    json.endArray()
    json.key("attempts")
    json.beginArray()
    for attempt in found.attempts { write(attempt, rule, to: &json) }
    json.endArray()
    json.endObject()
  }

  private func write(_ event: RuleExplanation.Event, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("cause", event.cause.rawValue)
    if let alternative = event.alternative { json.field("alternative", alternative + 1) }
    json.field("words", ifPresent: event.span.map(document.line))
    json.field("message", event.message)
    json.endObject()
  }

  private func write(
    _ attempt: RuleExplanation.Attempt, _ rule: Rule, to json: inout JSONBuffer
  ) {
    json.beginObject()
    json.field("alternative", attempt.alternative + 1)
    json.field("pattern", rule.alternatives[attempt.alternative].source)
    json.key("steps")
    json.beginArray()
    for step in attempt.steps {
      json.beginObject(inline: true)
      json.field("step", step.text)
      json.key("matched")
      json.bool(step.isMatched)
      json.key("optional")
      json.bool(step.isOptional)
      json.field("words", ifPresent: step.span.map(document.line))
      json.endObject()
    }
    json.endArray()
    json.key("failures")
    json.beginArray()
    for failure in attempt.failures {
      json.beginObject()
      json.field("cause", failure.cause.rawValue)
      json.field("step", failure.step + 1)
      json.field("wanted", failure.wanted)
      json.field("found", failure.found)
      json.field("note", failure.note)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
