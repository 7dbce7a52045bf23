import DocumentModel

/// Writes the facts of one article.
struct FactWriter {
  let facts: ArticleFacts
  private let slices: ArticleSlices

  init(_ facts: ArticleFacts) {
    self.facts = facts
    slices = facts.slices
  }

  /// One fact a line, each with its document and its sentence.
  func writeLines(to json: inout JSONBuffer) throws(FactsError) {
    var document = JSONBuffer()
    writeDocument(to: &document)
    // Facts of one sentence mostly follow each other.
    var context = JSONBuffer()
    var written: Int?
    for fact in facts.facts {
      let number = fact.frame.sentence
      if number != written {
        context.removeAll()
        try slices.write(sentence(number).span, to: &context)
        written = number
      }
      json.beginObject()
      try writeMembers(fact, to: &json)
      json.key("document")
      json.raw(document.bytes)
      json.key("context")
      json.raw(context.bytes)
      json.endObject()
      json.endLine()
    }
  }

  func write(_ fact: FactDraft, to json: inout JSONBuffer) throws(FactsError) {
    json.beginObject()
    try writeMembers(fact, to: &json)
    json.endObject()
  }

  private func writeMembers(_ fact: FactDraft, to json: inout JSONBuffer) throws(FactsError) {
    let frame = fact.frame
    json.field("id", fact.id)
    json.field("key", fact.key)
    json.field("type", plain: frame.type.rawValue)
    json.field("subtype", frame.subtype)
    json.field("sentence", frame.sentence)
    json.key("span")
    try slices.write(frame.span, to: &json)
    try writeRoles(frame.roles, to: &json)
    try writeOwnFields(fact, to: &json)
    json.field("certainty", plain: frame.certainty.rawValue)
    json.field("polarity", plain: frame.polarity ? "+" : "-")
    try writeHolder(frame.holder, to: &json)
    json.field("confidence", plain: frame.confidence.rawValue)
    json.field("cluster", ifPresent: frame.cluster)
    json.field("rule", frame.rule)
  }

  private func writeOwnFields(_ fact: FactDraft, to json: inout JSONBuffer) throws(FactsError) {
    for field in fact.frame.fields {
      json.key(named: field.name)
      json.write(field.value)
    }
    guard fact.frame.type == .entity else { return }
    json.key("mentions")
    json.beginArray()
    for span in fact.mentionSpans { try slices.write(span, to: &json) }
    json.endArray()
  }

  private func writeHolder(_ holder: Int?, to json: inout JSONBuffer) throws(FactsError) {
    json.key("holder")
    guard let holder else { return json.string("author") }
    json.beginObject(inline: true)
    json.field("fact", try key(of: holder))
    json.endObject()
  }

  private func writeDocument(to json: inout JSONBuffer) {
    let article = facts.article.document.article
    json.beginObject()
    json.field("key", facts.documentKey)
    json.field("source", article.source)
    json.key("title")
    json.write(article.metadata.title.map(FieldValue.text) ?? .null)
    json.key("published")
    json.write(article.metadata.published.map { .text($0.description) } ?? .null)
    json.field("url", ifPresent: article.metadata.url)
    json.endObject()
  }

  // MARK: Roles

  private func writeRoles(
    _ roles: [FactRole], to json: inout JSONBuffer
  ) throws(FactsError) {
    json.key("roles")
    json.beginObject()
    for role in roles where !role.fillers.isEmpty {
      json.key(named: role.name)
      json.beginArray()
      for filler in role.fillers { try write(filler, to: &json) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ filler: Filler, to json: inout JSONBuffer) throws(FactsError) {
    let mentions = facts.article.mentions
    json.beginObject()
    if let index = filler.mention {
      guard mentions.indices.contains(index) else { throw missing("mention", index) }
      try writeMembers(of: mentions[index], to: &json)
    }
    if let span = filler.span ?? filler.mention.map({ mentions[$0].span }) {
      json.key("span")
      try slices.write(span, to: &json)
    }
    if let value = filler.mention.flatMap({ mentions[$0].value }) {
      json.key("value")
      json.write(value)
    }
    if let fact = filler.fact { json.field("fact", try key(of: fact)) }
    json.field("source_type", ifPresent: filler.sourceType)
    if let affiliation = filler.affiliation {
      json.field("affiliation", try entity(affiliation).id)
    }
    json.field("basis", ifPresent: filler.basis ?? filler.mention.flatMap { mentions[$0].basis })
    json.field("confidence", ifPresent: filler.confidence?.rawValue)
    if filler.example {
      json.key("example")
      json.bool(true)
    }
    json.endObject()
  }

  private func writeMembers(
    of mention: Mention, to json: inout JSONBuffer
  ) throws(FactsError) {
    if let index = mention.entity {
      let entity = try entity(index)
      json.field("entity", entity.id)
      if !entity.name.isEmpty { json.field("name", entity.name) }
    }
    json.field("kind", plain: mention.kind.rawValue)
    json.field("form", plain: mention.form.rawValue)
  }

  // MARK: References

  private func key(of fact: Int) throws(FactsError) -> ShortHash {
    guard facts.frameKeys.indices.contains(fact) else { throw missing("fact", fact) }
    return facts.frameKeys[fact]
  }

  private func entity(_ index: Int) throws(FactsError) -> Entity {
    guard facts.article.entities.indices.contains(index) else { throw missing("entity", index) }
    return facts.article.entities[index]
  }

  private func sentence(_ index: Int) throws(FactsError) -> Sentence {
    let sentences = facts.article.document.sentences
    guard sentences.indices.contains(index) else { throw missing("sentence", index) }
    return sentences[index]
  }

  private func missing(_ what: String, _ index: Int) -> FactsError {
    .reference(what: what, index: index, source: facts.article.document.article.source)
  }
}
