extension FactRecord {
  /// The fact as a line of `--format facts`, with its article and sentence.
  public var line: JSONValue {
    var members = fields.members
    members.append(JSONMember("document", document.json))
    if let context { members.append(JSONMember("context", context.json)) }
    return .object(members)
  }
}

extension DocumentRecord {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("key", .string(key)), JSONMember("source", .string(source)),
      JSONMember("title", title.map(JSONValue.string) ?? .null),
      JSONMember("published", published.map(JSONValue.string) ?? .null),
    ]
    if let url { members.append(JSONMember("url", .string(url))) }
    return .object(members)
  }
}

extension SpanRecord {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("start", .number(String(start))), JSONMember("end", .number(String(end))),
      JSONMember("text", .string(text)),
    ])
  }
}
