/// A view of a mapping whose keys are known; reports what it does not know.
public struct YAMLMapping: Sendable {
  public let node: YAMLNode
  private let values: [String: YAMLNode]

  /// Reports a node that is no mapping, and every key that is not allowed.
  public init(
    _ node: YAMLNode, of thing: String, keys: [String],
    reporting diagnostics: inout [RuleDiagnostic]
  ) {
    self.node = node
    var values: [String: YAMLNode] = [:]
    if let pairs = node.pairs {
      for (key, value) in pairs {
        let name = key.text ?? ""
        if keys.contains(name) {
          values[name] = value
        } else {
          diagnostics.append(
            key.diagnostic(
              "\(thing) has no key '\(name)'", advice: suggestion(for: name, among: keys)))
        }
      }
    } else {
      diagnostics.append(
        node.diagnostic(
          "\(thing) must be a mapping, not \(node.kindName)", advice: "write 'key: value' lines"))
    }
    self.values = values
  }

  public subscript(key: String) -> YAMLNode? { values[key] }

  /// True where the key is given.
  public func has(_ key: String) -> Bool { values[key] != nil }

  /// The node of a key that must be there; reports where it is missing.
  public func required(
    _ key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> YAMLNode? {
    if let node = values[key] { return node }
    if node.pairs != nil {
      diagnostics.append(node.diagnostic("the key '\(key)' is missing", advice: "add it"))
    }
    return nil
  }

  /// The text of a key; nil where it is not given or no text, which is reported.
  public func string(
    _ key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> String? {
    values[key]?.string(of: key, reporting: &diagnostics)
  }

  /// The texts of a key: one, or a list.
  public func strings(
    _ key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> [String] {
    values[key]?.scalars(of: key, reporting: &diagnostics).compactMap(\.text) ?? []
  }

  /// The same as nodes, so that a problem inside can be placed.
  public func scalars(
    _ key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> [YAMLNode] {
    values[key]?.scalars(of: key, reporting: &diagnostics) ?? []
  }

  /// `true` or `false`; nil where it is not given or neither, which is reported.
  public func bool(_ key: String, reporting diagnostics: inout [RuleDiagnostic]) -> Bool? {
    guard let node = values[key] else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(node.diagnostic("'\(key)' must be true or false"))
      return nil
    }
  }

  /// A whole number; nil where it is not given or none, which is reported.
  public func integer(_ key: String, reporting diagnostics: inout [RuleDiagnostic]) -> Int? {
    guard let node = values[key] else { return nil }
    if let number = node.text.flatMap({ Int($0) }) { return number }
    diagnostics.append(node.diagnostic("'\(key)' must be a whole number"))
    return nil
  }

  /// The elements of a list.
  public func sequence(
    _ key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> [YAMLNode] {
    guard let node = values[key] else { return [] }
    if let elements = node.elements { return elements }
    diagnostics.append(
      node.diagnostic(
        "'\(key)' must be a list, not \(node.kindName)", advice: "begin each element with '- '"))
    return []
  }

  /// The pairs of a mapping with free keys.
  public func entries(
    _ key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> [(key: YAMLNode, value: YAMLNode)] {
    guard let node = values[key] else { return [] }
    if let pairs = node.pairs { return pairs }
    diagnostics.append(
      node.diagnostic(
        "'\(key)' must be a mapping, not \(node.kindName)", advice: "write 'key: value' lines"))
    return []
  }

  /// A mapping with known keys.
  public func mapping(
    _ key: String, keys: [String], reporting diagnostics: inout [RuleDiagnostic]
  ) -> YAMLMapping? {
    values[key].map { YAMLMapping($0, of: "'\(key)'", keys: keys, reporting: &diagnostics) }
  }
}

extension YAMLNode {
  /// The text of this node; nil where it is none, which is reported.
  public func string(
    of key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> String? {
    if let text { return text }
    diagnostics.append(diagnostic("'\(key)' must be text, not \(kindName)"))
    return nil
  }

  /// This scalar, or the scalars of this list; others are reported.
  public func scalars(
    of key: String, reporting diagnostics: inout [RuleDiagnostic]
  ) -> [YAMLNode] {
    var result: [YAMLNode] = []
    for node in elements ?? [self] {
      if node.text != nil {
        result.append(node)
      } else {
        diagnostics.append(
          node.diagnostic("'\(key)' must be text or a list of texts, not \(node.kindName)"))
      }
    }
    return result
  }
}
