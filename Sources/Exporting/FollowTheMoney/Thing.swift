import Facts

/// An entity of FollowTheMoney: a schema and properties, each with any number of values.
struct Thing {
  let id: String
  let schema: String
  private(set) var properties: [(name: String, values: [String])] = []

  init(_ schema: String, id: String) {
    self.id = id
    self.schema = schema
  }

  /// Adds values; what is nil or empty is left out, and so is what is there.
  mutating func add(_ name: String, _ values: String?...) { add(name, values) }

  mutating func add(_ name: String, _ values: [String?]) {
    let place =
      properties.firstIndex { $0.name == name }
      ?? {
        properties.append((name, []))
        return properties.count - 1
      }()
    for value in values {
      // FollowTheMoney keeps names on one line.
      let value = value.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      guard let value, !value.isEmpty, !properties[place].values.contains(value) else { continue }
      properties[place].values.append(value)
    }
    if properties[place].values.isEmpty { properties.remove(at: place) }
  }

  /// One line of JSON; properties sorted by name.
  func write(to json: inout JSONBuffer) {
    json.beginObject()
    json.field("id", id)
    json.field("schema", schema)
    json.key("properties")
    json.beginObject()
    for property in properties.sorted(by: { $0.name < $1.name }) {
      json.key(named: property.name)
      json.beginArray()
      for value in property.values { json.string(value) }
      json.endArray()
    }
    json.endObject()
    json.endObject()
    json.endLine()
  }
}
