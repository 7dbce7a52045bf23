import Comparison
import Facts
import ReviewStore

/// What the page is told of all facts and of decisions.
struct SessionJSON {
  private let session: ReviewSession
  private static let pageLimit = 5000

  init(_ session: ReviewSession) { self.session = session }

  /// What the page needs once.
  var overview: [UInt8] {
    var json = JSONBuffer()
    json.beginObject()
    json.field("reviewer", session.reviewer)
    json.field("items", session.items.count)
    json.key("compares")
    json.bool(session.comparesRuns)
    json.field("sequence", session.sequence)
    json.key("documents")
    json.beginArray()
    for document in session.documents {
      json.beginObject()
      json.field("source", document.source)
      json.field("title", ifPresent: document.title)
      json.field("published", ifPresent: document.published)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  /// A page of the facts, each as far as a card shows it.
  func items(from: Int, count: Int) throws -> [UInt8] {
    let start = min(max(0, from), session.items.count)
    let end = min(start + min(max(0, count), Self.pageLimit), session.items.count)
    var json = JSONBuffer()
    json.beginObject()
    json.field("total", session.items.count)
    json.key("items")
    json.beginArray()
    for index in start..<end { try writeCard(index, to: &json) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private func writeCard(_ index: Int, to json: inout JSONBuffer) throws {
    let item = session.items[index]
    json.beginObject()
    json.field("n", index)
    if let change = item.change { write(change, to: &json) }
    json.field("document", session.document(of: item))
    writeContent(item.fact, to: &json)
    json.key("state")
    try writeState(of: item, to: &json)
    json.endObject()
  }

  private func write(_ change: FactChange, to json: inout JSONBuffer) {
    json.field("change", change.kind.rawValue)
    json.key("causes")
    json.beginArray()
    for cause in change.causes {
      json.string(
        [cause.kind.rawValue, cause.name].filter { !$0.isEmpty }.joined(separator: " "))
    }
    json.endArray()
  }

  private func writeContent(_ fact: FactRecord, to json: inout JSONBuffer) {
    json.field("key", fact.key)
    json.field("id", fact.id)
    json.field("type", fact.type)
    json.field("subtype", fact.subtype)
    json.field("start", fact.span.start)
    json.field("end", fact.span.end)
    json.field("words", fact.span.text)
    for name in ["rule", "status", "certainty", "polarity", "name"] {
      if let text = fact.fields[name]?.string { json.field(named: name, text) }
    }
    if let value = fact.fields["value"] ?? fact.fields["rate"] {
      json.key("value")
      json.write(value)
    }
    json.key("roles")
    writeNames(of: fact.fields["roles"], to: &json)
  }

  private func writeNames(of roles: JSONValue?, to json: inout JSONBuffer) {
    json.beginArray()
    for role in (roles ?? .null).members {
      json.beginArray()
      json.string(role.key)
      for filler in role.value.elements {
        json.string(
          filler["name"]?.string ?? filler["span"]?["text"]?.string
            ?? filler["source_type"]?.string ?? filler["fact"]?.string ?? "")
      }
      json.endArray()
    }
    json.endArray()
  }

  /// What was decided on a fact.
  private func writeState(of item: ReviewItem, to json: inout JSONBuffer) throws {
    let state: String
    switch try session.state(of: item) {
    case .open: state = "open"
    case .decided(let decision): state = decision.verdict?.rawValue ?? "open"
    case .reopened: state = "reopened"
    }
    let decision = session.decision(key: item.fact.key)
    json.beginObject()
    json.field("state", state)
    json.field("revision", decision?.revision ?? 0)
    json.field("verdict", ifPresent: decision?.verdict?.rawValue)
    if let decision, decision.verdict != nil {
      json.field("by", decision.reviewer)
      json.field("note", decision.note)
      if let edits = decision.edits {
        json.key("edits")
        json.write(edits)
      }
    }
    json.endObject()
  }

  /// What others decided since.
  func news(after sequence: Int) throws -> [UInt8] {
    _ = try session.refresh()
    let keys = try session.store.decisions(after: sequence).map(\.fact.key)
    var json = JSONBuffer()
    json.beginObject()
    json.field("sequence", session.sequence)
    json.key("states")
    try writeStates(keys, to: &json)
    json.endObject()
    return json.bytes
  }

  /// What became of decisions, with what holds now.
  func outcome(_ outcome: DecisionOutcome) throws -> [UInt8] {
    var json = JSONBuffer()
    json.beginObject()
    json.key("done")
    try writeStates(outcome.done.map(\.fact.key), to: &json)
    json.key("stale")
    try writeStates(outcome.stale.map(\.fact.key), to: &json)
    json.field("sequence", session.sequence)
    json.endObject()
    return json.bytes
  }

  private func writeStates(_ keys: [String], to json: inout JSONBuffer) throws {
    json.beginArray()
    for key in keys {
      guard let item = session.item(key: key) else { continue }
      json.beginObject()
      json.field("key", key)
      json.key("state")
      try writeState(of: item, to: &json)
      json.endObject()
    }
    json.endArray()
  }
}
