import Facts

/// The way back from a fact, as JSON.
public struct FactExplanationJSON {
  private let fact: FactExplanation

  public init(_ fact: FactExplanation) { self.fact = fact }

  public var bytes: [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("id", fact.id)
    json.field("key", fact.key)
    json.field("type", fact.type)
    json.field("location", fact.location)
    json.field("sentence", fact.sentence)
    json.field("pack", fact.pack)
    json.field("rule", fact.rule.id)
    json.field("rule_title", fact.rule.title)
    json.field("rule_place", fact.rule.place)
    if let alternative = fact.alternative { json.field("alternative", alternative) }
    json.field("pattern", ifPresent: fact.pattern)
    json.key("bindings")
    json.beginArray()
    for binding in fact.bindings { write(binding, to: &json) }
    json.endArray()
    write(fact.fields, as: "fields", to: &json)
    json.key("links")
    json.beginArray()
    for link in fact.links { write(link, to: &json) }
    json.endArray()
    json.key("notes")
    json.beginArray()
    for note in fact.notes { json.string(note) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ binding: FactExplanation.Binding, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("role", binding.role)
    json.field("words", binding.words)
    json.field("kind", ifPresent: binding.kind)
    json.field("form", ifPresent: binding.form)
    json.field("entity", ifPresent: binding.entity)
    json.field("name", ifPresent: binding.name)
    json.field("origin", ifPresent: binding.origin)
    json.field("value", ifPresent: binding.value)
    if !binding.parts.isEmpty { write(binding.parts, as: "parts", to: &json) }
    json.field("basis", ifPresent: binding.basis)
    json.field("confidence", ifPresent: binding.confidence)
    if !binding.candidates.isEmpty {
      json.key("candidates")
      json.beginArray()
      for candidate in binding.candidates {
        json.beginObject(inline: true)
        json.field("words", candidate.words)
        json.field("entity", candidate.entity)
        json.field("line", candidate.line)
        json.key("chosen")
        json.bool(candidate.isChosen)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private func write(
    _ fields: [FactExplanation.Field], as name: StaticString, to json: inout JSONBuffer
  ) {
    json.key(name)
    json.beginArray()
    for field in fields {
      json.beginObject(inline: true)
      json.field("name", field.name)
      json.field("value", field.value)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ link: FactExplanation.Link, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("role", link.role)
    json.field("fact", link.key)
    json.field("type", link.type)
    json.field("words", link.words)
    json.key("chosen")
    json.bool(link.isChosen)
    json.field("reason", link.reason)
    json.endObject()
  }
}
