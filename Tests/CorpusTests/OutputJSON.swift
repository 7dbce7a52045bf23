import FoundationEssentials

/// Any JSON value, as a user of the output sees it.
enum OutputJSON: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case array([OutputJSON])
  case object([String: OutputJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let array = try? container.decode([OutputJSON].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: OutputJSON].self))
    }
  }

  init(parsing bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(OutputJSON.self, from: Data(bytes))
  }

  /// The value of a key of an object; nil for null.
  subscript(key: String) -> OutputJSON? {
    guard case .object(let values) = self, let value = values[key], value != .null else {
      return nil
    }
    return value
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var elements: [OutputJSON] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
