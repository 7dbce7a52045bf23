@testable import Facts

/// A JSON Schema (2020-12) with the keywords that our schemas use; any other keyword is a fault.
struct JSONSchema {
  private let root: JSONValue

  /// Throws where the schema holds a keyword that is not known here.
  init(_ root: JSONValue) throws {
    self.root = root
    try Self.check(root, at: "#")
  }

  init(parsing text: String) throws {
    try self.init(try JSONText.value(text))
  }

  /// What is wrong with a value, each with its place; empty where it is valid.
  func faults(_ value: JSONValue, definition: String? = nil) -> [String] {
    let schema = definition.flatMap { root["$defs"]?[$0] } ?? root
    return faults(value, schema, at: "")
  }

  // MARK: Keywords

  struct UnknownKeyword: Error, CustomStringConvertible {
    var description: String
  }

  private static let texts: Set<String> = ["$schema", "$id", "title", "description"]
  private static let plain: Set<String> = [
    "$ref", "type", "const", "enum", "pattern", "required", "minItems", "maxItems", "minLength",
    "minProperties", "minimum",
  ]
  private static let schemas: Set<String> = [
    "items", "additionalProperties", "not", "if", "then", "else", "propertyNames",
  ]
  private static let schemaLists: Set<String> = ["oneOf", "anyOf", "allOf"]
  private static let schemaMaps: Set<String> = ["$defs", "properties", "patternProperties"]

  private static func check(_ schema: JSONValue, at place: String) throws {
    if case .bool = schema { return }
    guard case .object(let members) = schema else {
      throw UnknownKeyword(description: "\(place) is no schema")
    }
    for member in members {
      let inner = "\(place)/\(member.key)"
      if schemas.contains(member.key) {
        try check(member.value, at: inner)
      } else if schemaLists.contains(member.key) {
        for element in member.value.elements { try check(element, at: inner) }
      } else if schemaMaps.contains(member.key) {
        for entry in member.value.members { try check(entry.value, at: "\(inner)/\(entry.key)") }
      } else if !texts.contains(member.key), !plain.contains(member.key) {
        throw UnknownKeyword(description: "unknown keyword \(inner)")
      }
    }
  }

  // MARK: Validation

  private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    if case .bool(let allows) = schema { return allows ? [] : ["\(place) must not be there"] }
    var found: [String] = []
    if let reference = schema["$ref"]?.string {
      found += faults(value, target(reference), at: place)
    }
    found += scalarFaults(value, schema, at: place)
    if case .object(let members) = value { found += objectFaults(members, schema, at: place) }
    if case .array(let elements) = value { found += arrayFaults(elements, schema, at: place) }
    found += compositeFaults(value, schema, at: place)
    return found
  }

  private func target(_ reference: String) -> JSONValue {
    var schema = root
    for part in reference.split(separator: "/").dropFirst() {
      schema = schema[String(part)] ?? .bool(false)
    }
    return schema
  }

  private func scalarFaults(
    _ value: JSONValue, _ schema: JSONValue, at place: String
  ) -> [String] {
    var found: [String] = []
    if let type = schema["type"] {
      let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
      if !names.contains(where: { value.isOfType($0) }) {
        found.append("\(place) is no \(names.joined(separator: " or "))")
      }
    }
    if let constant = schema["const"], constant != value {
      found.append("\(place) is not \(constant)")
    }
    if let choices = schema["enum"]?.elements, !choices.contains(value) {
      found.append("\(place) is not one of the enum: \(value)")
    }
    if let text = value.string {
      if let pattern = schema["pattern"]?.string, !Self.matches(text, pattern) {
        found.append("\(place) `\(text)` does not match \(pattern)")
      }
      if let least = schema["minLength"]?.integer, text.unicodeScalars.count < least {
        found.append("\(place) is too short")
      }
    }
    if let least = schema["minimum"]?.integer, let number = value.integer, number < least {
      found.append("\(place) is below \(least)")
    }
    return found
  }

  private func objectFaults(
    _ members: [JSONMember], _ schema: JSONValue, at place: String
  ) -> [String] {
    var found: [String] = []
    for key in schema["required"]?.elements.compactMap(\.string) ?? []
    where !members.contains(where: { $0.key == key }) {
      found.append("\(place) lacks `\(key)`")
    }
    if let least = schema["minProperties"]?.integer, members.count < least {
      found.append("\(place) is empty")
    }
    for member in members {
      let inner = "\(place)/\(member.key)"
      var isKnown = false
      if let names = schema["propertyNames"] {
        found += faults(.string(member.key), names, at: inner)
      }
      if let property = schema["properties"]?[member.key] {
        isKnown = true
        found += faults(member.value, property, at: inner)
      }
      for entry in schema["patternProperties"]?.members ?? []
      where Self.matches(member.key, entry.key) {
        isKnown = true
        found += faults(member.value, entry.value, at: inner)
      }
      if !isKnown, let rest = schema["additionalProperties"] {
        found += faults(member.value, rest, at: inner)
      }
    }
    return found
  }

  private func arrayFaults(
    _ elements: [JSONValue], _ schema: JSONValue, at place: String
  ) -> [String] {
    var found: [String] = []
    if let least = schema["minItems"]?.integer, elements.count < least {
      found.append("\(place) has too few elements")
    }
    if let most = schema["maxItems"]?.integer, elements.count > most {
      found.append("\(place) has too many elements")
    }
    if let items = schema["items"] {
      for (index, element) in elements.enumerated() {
        found += faults(element, items, at: "\(place)/\(index)")
      }
    }
    return found
  }

  private func compositeFaults(
    _ value: JSONValue, _ schema: JSONValue, at place: String
  ) -> [String] {
    var found: [String] = []
    for part in schema["allOf"]?.elements ?? [] { found += faults(value, part, at: place) }
    if let parts = schema["anyOf"]?.elements {
      let results = parts.map { faults(value, $0, at: place) }
      if !results.contains(where: \.isEmpty) { found += Self.shortest(results, place, "anyOf") }
    }
    if let parts = schema["oneOf"]?.elements {
      let results = parts.map { faults(value, $0, at: place) }
      let valid = results.count(where: \.isEmpty)
      if valid == 0 { found += Self.shortest(results, place, "oneOf") }
      if valid > 1 { found.append("\(place) fits \(valid) branches of oneOf") }
    }
    if let part = schema["not"], faults(value, part, at: place).isEmpty {
      found.append("\(place) fits what it must not")
    }
    if let condition = schema["if"] {
      let branch = faults(value, condition, at: place).isEmpty ? "then" : "else"
      if let part = schema[branch] { found += faults(value, part, at: place) }
    }
    return found
  }

  private static func shortest(
    _ results: [[String]], _ place: String, _ keyword: String
  ) -> [String] {
    let nearest = results.min { $0.count < $1.count } ?? []
    return ["\(place) fits no branch of \(keyword)"] + nearest
  }

  /// As in JSON Schema, a pattern may match anywhere in the text.
  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}

extension JSONValue {
  fileprivate func isOfType(_ name: String) -> Bool {
    switch self {
    case .null: name == "null"
    case .bool: name == "boolean"
    case .number: name == "number" || name == "integer" && integer != nil
    case .string: name == "string"
    case .array: name == "array"
    case .object: name == "object"
    }
  }
}

/// JSON texts as values.
enum JSONText {
  static func value(_ text: String) throws -> JSONValue {
    var parser = JSONParser(Array(text.utf8))
    return try parser.next() ?? .null
  }
}
