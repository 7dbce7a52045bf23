/// The way back from a fact, for people.
public struct FactExplanationText {
  private let fact: FactExplanation

  public init(_ fact: FactExplanation) { self.fact = fact }

  public var text: String {
    var lines = ["\(fact.location): \(fact.type) (id \(fact.id), key \(fact.key))"]
    let marks = fact.marks.map { MarkedLines.Mark(start: $0.start, label: $0.label) }
    lines += MarkedLines.lines(fact.sentence, marks).map { "  " + $0 }
    lines.append("rule     \(Self.rule(fact.rule))")
    lines.append("pack     \(fact.pack)")
    if let alternative = fact.alternative {
      lines.append("match    [\(alternative)] \(fact.pattern ?? "")")
    }
    for binding in fact.bindings { lines += Self.lines(of: binding) }
    for field in fact.fields { lines.append("\(Self.name(field.name)) \(field.value)") }
    for link in fact.links { lines.append(Self.line(of: link)) }
    for note in fact.notes { lines.append("note     \(note)") }
    return lines.joined(separator: "\n") + "\n"
  }

  static func rule(_ rule: FactExplanation.RuleReference) -> String {
    let title = rule.title.isEmpty ? "" : ", \(rule.title)"
    return rule.id + (rule.place.isEmpty ? "" : " (\(rule.place))") + title
  }

  private static func name(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 8 - text.count))
  }

  private static func lines(of binding: FactExplanation.Binding) -> [String] {
    var lines = ["\(name(binding.role)) `\(binding.words)`" + what(binding)]
    if let origin = binding.origin { lines.append("           \(origin)") }
    if let value = binding.value {
      let parts = binding.parts.map { "\($0.name)=`\($0.value)`" }.joined(separator: " ")
      lines.append("           value \(value)" + (parts.isEmpty ? "" : " from \(parts)"))
    }
    if let basis = binding.basis {
      let confidence = binding.confidence.map { ", confidence \($0)" } ?? ""
      lines.append("           inferred: \(basis)\(confidence)")
    }
    for candidate in binding.candidates {
      let mark = candidate.isChosen ? "chosen" : "passed over"
      lines.append(
        "             \(mark): `\(candidate.words)` in line \(candidate.line), \(candidate.entity)")
    }
    return lines
  }

  /// Kind, form and entity of a filler.
  static func what(_ binding: FactExplanation.Binding) -> String {
    let kind = [binding.kind, binding.form].compactMap { $0 }.joined(separator: " ")
    let entity = binding.entity.map { id in
      " → \(id)" + (binding.name.map { $0 == binding.words ? "" : " \"\($0)\"" } ?? "")
    }
    return (kind.isEmpty ? "" : " \(kind)") + (entity ?? "")
  }

  private static func line(of link: FactExplanation.Link) -> String {
    let target = target(of: link)
    return "\(name(link.role)) "
      + (link.isChosen ? "→ \(target)" : "not → \(target): \(link.reason)")
  }

  static func target(of link: FactExplanation.Link) -> String {
    let fact = [link.type, link.words].filter { !$0.isEmpty }.joined(separator: " ")
    return fact.isEmpty ? "fact \(link.key)" : "\(fact) (key \(link.key))"
  }
}
