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

extension [PlacedPattern] {
  /// What PCRE2 finds wrong in them, on all cores, in pieces that hold up nothing else.
  public func faultsInParallel() async -> [RuleDiagnostic] {
    await withTaskGroup(of: [RuleDiagnostic].self) { group in
      for start in stride(from: 0, to: count, by: 100) {
        let piece = self[start..<Swift.min(start + 100, count)]
        group.addTask { piece.compactMap { $0.fault() } }
      }
      var faults: [RuleDiagnostic] = []
      for await found in group { faults += found }
      return faults.sorted()
    }
  }
}
