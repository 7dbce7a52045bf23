import DocumentModel

/// Writes the article object: document, entities, mentions, facts, diagnostics.
struct ArticleWriter {
  let facts: ArticleFacts
  private let slices: ArticleSlices

  init(_ facts: ArticleFacts) {
    self.facts = facts
    slices = facts.slices
  }

  func write(to json: inout JSONBuffer) throws(FactsError) {
    json.beginObject()
    json.field("schema", Identity.schema)
    json.key("document")
    try writeDocument(to: &json)
    json.key("entities")
    json.beginArray()
    for entity in try facts.entities() { write(entity, to: &json) }
    json.endArray()
    json.key("mentions")
    json.beginArray()
    for mention in try facts.mentions() { try write(mention, to: &json) }
    json.endArray()
    let writer = FactWriter(facts)
    json.key("facts")
    json.beginArray()
    for fact in facts.facts { try writer.write(fact, to: &json) }
    json.endArray()
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in facts.diagnostics { try write(diagnostic, to: &json) }
    json.endArray()
    json.endObject()
  }

  private func writeDocument(to json: inout JSONBuffer) throws(FactsError) {
    let article = facts.article.document.article
    let metadata = article.metadata
    json.beginObject()
    json.field("id", facts.documentID)
    json.field("key", facts.documentKey)
    json.field("source", article.source)
    json.key("title")
    json.write(metadata.title.map(FieldValue.text) ?? .null)
    json.field("url", ifPresent: metadata.url)
    json.field("publisher", ifPresent: metadata.publisher)
    json.key("published")
    json.write(metadata.published.map { .text($0.description) } ?? .null)
    json.field("published_basis", metadata.publishedBasis.rawValue)
    json.field("language", metadata.language)
    json.field("characters", slices.offsets.scalarCount)
    json.field("offset_unit", "unicode-scalar")
    json.field("text_sha256", facts.textHash)
    try writeSentences(to: &json)
    json.endObject()
  }

  private func writeSentences(to json: inout JSONBuffer) throws(FactsError) {
    json.key("sentences")
    json.beginArray(inline: true)
    for sentence in facts.article.document.sentences {
      let range = try slices.scalars(sentence.span)
      json.beginArray(inline: true)
      json.number(range.lowerBound)
      json.number(range.upperBound)
      json.endArray()
    }
    json.endArray()
  }

  private func write(_ listed: ListedEntity, to json: inout JSONBuffer) {
    let entity = listed.entity
    json.beginObject()
    json.field("id", entity.id)
    json.field("kind", entity.kind.rawValue)
    json.field("name", entity.name)
    json.field("country", ifPresent: entity.country)
    json.field("origin", entity.origin.rawValue)
    json.field("parent", ifPresent: entity.parent)
    if !entity.external.isEmpty {
      let fields = entity.external.sorted { $0.key < $1.key }
        .map { FactField($0.key, .text($0.value)) }
      json.key("external")
      json.write(.object(fields))
    }
    json.key("seen")
    json.write(.texts(listed.seen))
    json.endObject()
  }

  private func write(_ listed: ListedMention, to json: inout JSONBuffer) throws(FactsError) {
    let mention = listed.mention
    json.beginObject()
    json.field("id", listed.id)
    json.field("kind", mention.kind.rawValue)
    json.field("form", mention.form.rawValue)
    json.field("sentence", mention.sentence)
    json.key("span")
    try slices.write(mention.span, to: &json)
    if let entity = mention.entity { json.field("entity", facts.article.entities[entity].id) }
    if let value = mention.value {
      json.key("value")
      json.write(value)
    }
    json.field("basis", ifPresent: mention.basis)
    json.endObject()
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONBuffer) throws(FactsError) {
    json.beginObject()
    json.field("code", diagnostic.code)
    if let span = diagnostic.span {
      json.key("span")
      try slices.write(span, to: &json)
    }
    json.field("rule", ifPresent: diagnostic.rule)
    json.field("message", diagnostic.message)
    json.endObject()
  }
}
