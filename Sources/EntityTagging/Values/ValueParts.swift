/// The captures of a value rule by name, in lower case unless asked otherwise.
struct ValueParts {
  private let parts: [(name: String, text: [UInt8])]

  init(_ parts: [(name: String, text: [UInt8])]) { self.parts = parts }

  /// The text of a capture in lower case, without spaces around it; nil where it is empty.
  subscript(name: String) -> String? { raw(name)?.lowercased() }

  /// The text of a capture as written, without spaces around it; nil where it is empty.
  func raw(_ name: String) -> String? {
    guard let part = parts.first(where: { $0.name == name }) else { return nil }
    var text = part.text[...]
    while text.first == 0x20 { text.removeFirst() }
    while text.last == 0x20 { text.removeLast() }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  func has(_ name: String) -> Bool { raw(name) != nil }
}
