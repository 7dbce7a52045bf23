import DocumentModel

/// Reads the `tests` of a rule: the text and the brackets in it.
struct RuleTestReader {
  static let keys = ["fires", "silent", "todo", "value", "is", "links", "vetoed", "why"]

  static func test(
    _ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]
  ) -> RuleTest? {
    let map = YAMLMapping(node, of: "a test", keys: keys, reporting: &diagnostics)
    let kinds: [(String, RuleTest.Expectation)] = [
      ("fires", .fires), ("silent", .silent), ("todo", .todo),
    ]
    guard let (key, expectation) = kinds.first(where: { map.has($0.0) }),
      let source = map.string(key, reporting: &diagnostics)
    else {
      diagnostics.append(
        node.diagnostic("a test needs a text", advice: "begin it with fires:, silent: or todo:"))
      return nil
    }
    let marked = marked(source)
    guard let marked else {
      diagnostics.append(
        (map[key] ?? node).diagnostic(
          "the brackets do not match", advice: "write [role:words of the text]"))
      return nil
    }
    return RuleTest(
      expectation: expectation, text: marked.text, roles: marked.roles,
      values: pairs(map, "value", &diagnostics), fields: pairs(map, "is", &diagnostics),
      links: pairs(map, "links", &diagnostics),
      vetoed: map.string("vetoed", reporting: &diagnostics),
      why: map.string("why", reporting: &diagnostics), line: node.line)
  }

  private static func pairs(
    _ map: YAMLMapping, _ key: String, _ diagnostics: inout [RuleDiagnostic]
  ) -> [(String, String)] {
    map.entries(key, reporting: &diagnostics).compactMap { pair in
      guard let name = pair.key.text, let value = pair.value.text else { return nil }
      return (name, value)
    }
  }

  /// Takes the brackets off; nil where they do not match. `\[` is a bracket of the text.
  static func marked(_ source: String) -> (text: String, roles: [(name: String, span: TextSpan)])? {
    var text: [UInt8] = []
    var open: [(name: String, start: Int)] = []
    var roles: [(name: String, span: TextSpan)] = []
    let bytes = Array(source.utf8)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\") where place + 1 < bytes.count && isBracket(bytes[place + 1]):
        text.append(bytes[place + 1])
        place += 1
      case UInt8(ascii: "["):
        guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        open.append((String(decoding: bytes[place + 1..<colon], as: UTF8.self), text.count))
        place = colon
      case UInt8(ascii: "]"):
        guard let last = open.popLast() else { return nil }
        roles.append((last.name, TextSpan(last.start, text.count)))
      default: text.append(bytes[place])
      }
      place += 1
    }
    guard open.isEmpty else { return nil }
    return (String(decoding: text, as: UTF8.self), roles)
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }
}
