/// A field such as `text/plain; charset="utf-8"` (RFC 2045, section 5.1).
struct FieldValue {
  /// In lower case.
  private(set) var value = ""
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    var parts = Self.parts(of: text).makeIterator()
    value = parts.next()?.trimmed.lowercased() ?? ""
    while let part = parts.next() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].trimmed.lowercased()
      var parameter = part[part.index(after: equals)...].trimmed
      if parameter.count > 1, parameter.first == "\"", parameter.last == "\"" {
        parameter = String(parameter.dropFirst().dropLast()).replacing("\\\"", with: "\"")
      }
      if parameters[name] == nil { parameters[name] = parameter }
    }
  }

  subscript(_ parameter: String) -> String? { parameters[parameter] }

  /// Split at semicolons outside of quotation marks.
  private static func parts(of text: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in text.utf8 {
      if byte == 0x22 && parts[parts.count - 1].last != 0x5C { isQuoted.toggle() }
      if byte == 0x3B && !isQuoted { parts.append([]) } else { parts[parts.count - 1].append(byte) }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}
