/// The names that the tests of a file assume.
struct GivenNames {
  private let files: [(path: String, node: YAMLNode)]

  init(_ files: [(path: String, node: YAMLNode)]) { self.files = files }

  func diagnostics() -> [RuleDiagnostic] {
    files.flatMap { file -> [RuleDiagnostic] in
      let given = file.node["given"]?.pairs ?? []
      let texts = Self.texts(of: file.node)
      return given.flatMap { kind, names in
        unknown(kind) + (names.elements ?? [names]).compactMap { unused($0, texts) }
      }
    }
  }

  private func unknown(_ kind: YAMLNode) -> [RuleDiagnostic] {
    let name = kind.text ?? ""
    if NameKind.kind(of: name) != nil { return [] }
    return [
      kind.diagnostic(
        "given: there is no kind '\(name)'", advice: suggestion(for: name, among: NameKind.words))
    ]
  }

  private func unused(_ name: YAMLNode, _ texts: [String]) -> RuleDiagnostic? {
    guard let text = name.text, !texts.contains(where: { $0.contains(text) }) else { return nil }
    return name.diagnostic(
      "no test of the file has the given name '\(text)'", advice: "take it out",
      severity: .warning)
  }

  private static func texts(of file: YAMLNode) -> [String] {
    (file["rules"]?.elements ?? []).flatMap { $0["tests"]?.elements ?? [] }.compactMap { test in
      ["fires", "silent", "todo"].compactMap { test[$0]?.text }.first
        .map { RuleTestReader.marked($0)?.text ?? $0 }
    }.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
  }
}
