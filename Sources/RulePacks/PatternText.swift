/// Writes parsed patterns back in the rule language, for people.
enum PatternText {
  static func text(of element: PatternElement) -> String {
    text(of: element.node) + element.quantifier
  }

  private static func text(of node: PatternNode) -> String {
    switch node {
    case .literal(let scalar): return String(scalar)
    case .raw(let text), .characters(let text, _): return text
    case .slot(let role, let kinds):
      return "{" + (role.map { $0 + ":" } ?? "") + kinds.map(\.name).joined(separator: "|") + "}"
    case .words(let set):
      return "(" + set.words.prefix(6).joined(separator: "|") + (set.words.count > 6 ? "|…)" : ")")
    case .gap(let low, let high, let any): return "{~\(any ? "np" : "gap") \(low)-\(high)}"
    case .clause(let role, let extent): return "{\(role):~\(extent.rawValue)}"
    case .verbs(let role, let voice, let forms, _):
      return "{" + (role.map { $0 + ":" } ?? "") + "~\(voice.rawValue) "
        + forms.words.prefix(3).joined(separator: "|") + "…}"
    case .group(let open, let branches):
      let inner = branches.map { $0.map(text).joined() }.joined(separator: "|")
      return "(" + (open == "?:" ? "" : open) + inner + ")"
    }
  }
}
