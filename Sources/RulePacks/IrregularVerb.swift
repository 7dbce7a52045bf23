/// What the table says of a verb: `said`, `[took, taken]`, or a mapping of its forms.
struct IrregularVerb: Sendable {
  private(set) var third: [String]?
  private(set) var past: [String]?
  private(set) var participle: [String]?
  private(set) var gerund: [String]?

  init(_ node: YAMLNode, reporting diagnostics: inout [RuleDiagnostic]) {
    if let text = node.text {
      past = Self.variants(text)
    } else if let elements = node.elements {
      let texts = elements.compactMap(\.text)
      if texts.count == 2, elements.count == 2 {
        past = Self.variants(texts[0])
        participle = Self.variants(texts[1])
      } else {
        diagnostics.append(
          node.diagnostic(
            "a list of verb forms has two: the past and the participle",
            advice: "write [took, taken]"))
      }
    } else {
      let forms = YAMLMapping(
        node, of: "a verb", keys: ["third", "past", "participle", "gerund"],
        reporting: &diagnostics)
      third = forms.string("third", reporting: &diagnostics).map(Self.variants)
      past = forms.string("past", reporting: &diagnostics).map(Self.variants)
      participle = forms.string("participle", reporting: &diagnostics).map(Self.variants)
      gerund = forms.string("gerund", reporting: &diagnostics).map(Self.variants)
    }
  }

  /// `learned/learnt` is two words.
  private static func variants(_ text: String) -> [String] {
    text.split(separator: "/").map(String.init)
  }
}
