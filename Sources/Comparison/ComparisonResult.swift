import Facts

/// All differences between two sets of facts, by article and position unless asked otherwise.
public struct ComparisonResult: Sendable, Equatable {
  public var changes: [FactChange]
  /// Number of facts with the same key and the same id.
  public var unchanged: Int
  /// Number of changes that a filter took out.
  public var notShown: Int

  public init(changes: [FactChange], unchanged: Int, notShown: Int = 0) {
    self.changes = changes
    self.unchanged = unchanged
    self.notShown = notShown
  }

  public func count(_ kind: ChangeKind) -> Int { changes.count { $0.kind == kind } }

  /// True where both sets hold the same facts.
  public var isEmpty: Bool { changes.isEmpty && notShown == 0 }
}

extension ComparisonResult {
  /// The result as JSON, indented by 2; each delta and each fact stands on one line.
  public var json: [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("schema", "trade-facts-diff/1")
    json.key("counts")
    json.beginObject(inline: true)
    for kind in ChangeKind.allCases { json.field(named: kind.rawValue, count(kind)) }
    json.field("unchanged", unchanged)
    json.field("not_shown", notShown)
    json.endObject()
    json.key("changes")
    json.beginArray()
    for change in changes { change.write(to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension FactChange {
  fileprivate func write(to json: inout JSONBuffer) {
    guard let fact else { return }
    json.beginObject()
    json.field("change", kind.rawValue)
    json.field("source", fact.document.source)
    json.field("type", fact.type)
    json.field("subtype", fact.subtype)
    if !deltas.isEmpty {
      json.key("deltas")
      json.beginArray()
      for delta in deltas { delta.write(to: &json) }
      json.endArray()
    }
    if !causes.isEmpty {
      json.key("causes")
      json.beginArray()
      for cause in causes { cause.write(to: &json) }
      json.endArray()
    }
    if let before {
      json.key("before")
      json.write(before.line)
    }
    if let after {
      json.key("after")
      json.write(after.line)
    }
    json.endObject()
  }
}

extension ChangeCause {
  fileprivate func write(to json: inout JSONBuffer) {
    json.beginObject(inline: true)
    json.field("kind", kind.rawValue)
    if !name.isEmpty { json.field("name", name) }
    if !file.isEmpty { json.field("file", file) }
    if kind != .unknown { json.field("change", change.rawValue) }
    if isVerified {
      json.key("verified")
      json.bool(true)
    }
    json.endObject()
  }
}

extension FieldDelta {
  fileprivate func write(to json: inout JSONBuffer) {
    json.beginObject(inline: true)
    json.field("path", path)
    json.key("from")
    json.write(from ?? .null)
    json.key("to")
    json.write(to ?? .null)
    json.endObject()
  }
}
