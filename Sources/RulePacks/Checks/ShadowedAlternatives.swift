/// Alternatives of a rule that an earlier one makes needless.
///
/// Where two alternatives match at a place the longer match wins, then the earlier alternative. So
/// an alternative never wins where an earlier one is the same, or is the same with something
/// optional after it.
struct ShadowedAlternatives {
  private let rule: Rule
  private let nodes: [YAMLNode]
  private let vocabulary: PatternVocabulary

  init(_ rule: Rule, _ node: YAMLNode, _ vocabulary: @autoclosure () -> PatternVocabulary) {
    self.rule = rule
    nodes = node["match"]?.elements ?? node["match"].map { [$0] } ?? []
    self.vocabulary = vocabulary()
  }

  func diagnostics() -> [RuleDiagnostic] {
    guard nodes.count > 1 else { return [] }
    let keys = nodes.map { elements($0.text ?? "") }
    return keys.indices.dropFirst().compactMap { later in
      let earlier = keys[..<later].firstIndex { Self.takes($0, keys[later]) }
      return earlier.map {
        nodes[later].diagnostic(
          "the alternative never wins: that of line \(nodes[$0].line) matches all that it does",
          advice: "take it out, or write the narrower one", severity: .warning)
      }
    }
  }

  /// An element as text, and whether it may be left out.
  private struct Key: Equatable {
    var text: String
    var isOptional: Bool
  }

  private static func takes(_ earlier: [Key]?, _ later: [Key]?) -> Bool {
    guard let earlier, let later, earlier.count >= later.count, !later.isEmpty else { return false }
    return Array(earlier.prefix(later.count)) == later
      && earlier.dropFirst(later.count).allSatisfy(\.isOptional)
  }

  /// The top-level elements; nil where the pattern has branches of its own.
  private func elements(_ pattern: String) -> [Key]? {
    var parser = PatternParser(pattern, vocabulary)
    guard let branches = try? parser.parse(), branches.count == 1 else { return nil }
    let scalars = Array(pattern.unicodeScalars)
    let elements = branches[0]
    return elements.indices.map { index in
      let end = index + 1 < elements.count ? elements[index + 1].offset : scalars.count
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[elements[index].offset..<end])
      return Key(text: String(text), isOptional: elements[index].isOptional)
    }
  }
}
