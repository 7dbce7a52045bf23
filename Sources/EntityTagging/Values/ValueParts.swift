/// The captures of a value rule by name, in lower case unless asked otherwise.
struct ValueParts {
  private let parts: [(name: String, text: [UInt8])]

  init(_ parts: [(name: String, text: [UInt8])]) { self.parts = parts }

  /// The text of a capture in lower case, without spaces around it; nil where it is empty.
  subscript(name: String) -> String? { raw(name)?.lowercased() }

  /// The text of a capture as written, without spaces around it; nil where it is empty.
  func raw(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func has(_ name: String) -> Bool { bytes(name) != nil }

  private func bytes(_ name: String) -> ArraySlice<UInt8>? {
    guard let place = parts.firstIndex(where: { $0.name == name }) else { return nil }
    let text = parts[place].text
    guard let first = text.firstIndex(where: { $0 != 0x20 }),
      let last = text.lastIndex(where: { $0 != 0x20 })
    else { return nil }
    return text[first...last]
  }
}
