import PatternMatching

/// A pattern and where it stands, so that what PCRE2 finds wrong in it can be told.
public struct PlacedPattern: Sendable {
  let pattern: CompiledPattern
  let node: YAMLNode
  /// Byte offset in the text of the node of a byte offset in the compiled pattern.
  let offset: @Sendable (Int) -> Int?

  /// Nil where PCRE2 takes the pattern. Compiles it where that was not done yet.
  public func fault() -> RuleDiagnostic? {
    guard let fault = pattern.fault() else { return nil }
    let near = String(
      decoding: (pattern.faultySource ?? "").utf8.prefix(fault.offset).suffix(24), as: UTF8.self)
    return node.diagnostic(
      "not a regular expression: \(fault.message)", advice: "look near `\(near)`",
      at: offset(fault.offset) ?? -1)
  }
}
