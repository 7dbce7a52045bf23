import Comparison
import Facts
import ReviewStore

/// What the page is told of one fact or one article.
struct DetailJSON {
  private let session: ReviewSession

  init(_ session: ReviewSession) { self.session = session }

  /// A fact with all its fields, what changed in it, and what was ever decided on it.
  func fact(_ index: Int) throws -> [UInt8] {
    guard session.items.indices.contains(index) else {
      throw RequestFault(message: "there is no fact \(index)")
    }
    let item = session.items[index]
    var json = JSONBuffer()
    json.beginObject()
    json.key("fact")
    json.write(item.fact.line)
    json.key("deltas")
    json.beginArray()
    for delta in item.change?.deltas ?? [] { write(delta, to: &json) }
    json.endArray()
    json.key("history")
    json.beginArray()
    for decision in try session.store.history(key: item.fact.key) {
      DecisionLines.write(decision, to: &json)
    }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private func write(_ delta: FieldDelta, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("path", delta.path)
    json.key("from")
    json.write(delta.from ?? .null)
    json.key("to")
    json.write(delta.to ?? .null)
    json.endObject()
  }

  /// What is known of an article: its sentences that have facts, and its entities.
  func article(_ index: Int) throws -> [UInt8] {
    guard session.documents.indices.contains(index) else {
      throw RequestFault(message: "there is no article \(index)")
    }
    let document = session.documents[index]
    var json = JSONBuffer()
    json.beginObject()
    json.field("source", document.source)
    json.key("sentences")
    json.beginArray()
    for sentence in session.sentences(ofDocument: document.key) {
      json.beginObject()
      json.field("start", sentence.start)
      json.field("end", sentence.end)
      json.field("text", sentence.text)
      json.endObject()
    }
    json.endArray()
    writeEntities(of: document, to: &json)
    json.endObject()
    return json.bytes
  }

  private func writeEntities(of document: DocumentRecord, to json: inout JSONBuffer) {
    json.key("entities")
    json.beginArray()
    for item in session.items
    where item.fact.document.key == document.key && item.fact.type == "entity" {
      json.beginObject()
      for name in ["entity", "name", "kind"] {
        if let text = item.fact.fields[name]?.string { json.field(named: name, text) }
      }
      json.endObject()
    }
    json.endArray()
  }
}
