import RulePacks

/// Reads `NAME.expected.yaml`; the format is in `Corpus/README.md`.
enum ExpectationReader {
  /// Keys with a meaning of their own, in the order of the table there.
  static let fields = [
    "type", "subtype", "status", "certainty", "polarity", "modifier", "kind", "name", "holder",
    "cue", "cluster", "value", "responds_to",
  ]

  /// Every other key is one of these roles, so that a slip of the pen does not go unnoticed.
  static let roles = [
    "about", "actor", "addressee", "anchor", "beneficiary", "bounds", "cause", "charge", "content",
    "counterparty", "court", "defendant", "destination", "instrument", "law", "object", "of",
    "origin", "payee", "payer", "penalty", "place", "plaintiff", "proceeding", "product",
    "prosecutor", "purpose", "reason", "source", "subject", "target", "venue", "victim",
  ]

  static func read(
    _ bytes: [UInt8], article: String, reporting diagnostics: inout [RuleDiagnostic]
  ) throws(RuleDiagnostic) -> ArticleExpectations {
    let root = try YAMLReader.read(bytes, file: "\(article).expected.yaml")
    let map = YAMLMapping(
      root, of: "an expectation file", keys: ["expected", "wrong", "open"], reporting: &diagnostics)
    func entries(_ key: String) -> [Expectation] {
      map.sequence(key, reporting: &diagnostics).map { entry($0, reporting: &diagnostics) }
    }
    return ArticleExpectations(
      article: article, expected: entries("expected"), wrong: entries("wrong"),
      open: entries("open"))
  }

  private static func entry(
    _ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]
  ) -> Expectation {
    let keys = fields + roles
    let map = YAMLMapping(node, of: "an entry", keys: keys, reporting: &diagnostics)
    _ = map.required("type", reporting: &diagnostics)
    let conditions = keys.compactMap { key in
      let values = map.strings(key, reporting: &diagnostics)
      return map.has(key) ? Expectation.Condition(key: key, values: values) : nil
    }
    return Expectation(line: node.line, conditions: conditions)
  }
}
