/// A JSON value as it was read: the order of keys and the text of numbers are kept.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// The digits as written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of a key; nil where there is none or this is not an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  public var integer: Int? {
    if case .number(let digits) = self { return Int(digits) }
    return nil
  }

  /// The elements of an array; none for anything else.
  public var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The members of an object; none for anything else.
  public var members: [JSONMember] {
    if case .object(let members) = self { return members }
    return []
  }
}

extension JSONBuffer {
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray(inline: true)
      for element in elements { write(element) }
      endArray()
    case .object(let members):
      beginObject(inline: true)
      for member in members {
        escapedKey(member.key)
        write(member.value)
      }
      endObject()
    }
  }
}
