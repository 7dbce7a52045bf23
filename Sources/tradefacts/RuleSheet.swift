import RulePacks

/// All of a rule as text: what it gives, its patterns as written, resolved and compiled, what must
/// occur for them to be tried, vetoes, branches, links and tests.
struct RuleSheet {
  private let rule: Rule
  private let pack: RulePack
  private let folder: String

  init(_ rule: Rule, _ pack: RulePack, folder: String) {
    self.rule = rule
    self.pack = pack
    self.folder = folder
  }

  var text: String {
    (head + alternatives + conditions + links + tests).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    var lines = ["\(rule.id): \(rule.title)", "file     \(folder)/\(rule.file):\(rule.line)"]
    let place = rule.headingsOnly ? ", in headings" : ""
    lines.append("gives    \(rule.output.name), in layer \(rule.layer.rawValue)\(place)")
    if let author = rule.author { lines.append("author   \(author)") }
    if let since = rule.since { lines.append("since    \(since)") }
    if !rule.set.isEmpty { lines.append("sets     \(Self.shown(rule.set))") }
    if !rule.beats.isEmpty { lines.append("beats    \(rule.beats.joined(separator: ", "))") }
    for role in rule.roles {
      let kinds = role.kinds.map(\.rawValue).joined(separator: ", ")
      let asks =
        (role.isOptional ? ["optional"] : []) + (role.isRequired ? ["must be known"] : [])
        + (kinds.isEmpty ? [] : ["one of \(kinds)"])
      lines.append("role     \(role.name): \(asks.joined(separator: ", "))")
    }
    return lines
  }

  private var alternatives: [String] {
    let reader = PatternReader(pack, file: rule.file)
    return rule.alternatives.enumerated().flatMap { number, alternative in
      var lines = ["", "match \(number + 1) (line \(alternative.line))", "  \(alternative.source)"]
      let resolved = pack.patternNames.resolved(alternative.source, in: rule.file)
      if resolved != alternative.source { lines += ["  resolved:", "    \(resolved)"] }
      let letters = alternative.pattern.isCaseless ? "any case" : "exact case"
      lines += [
        "  PCRE2, \(letters):", "    \(Self.readable(reader.regex(alternative.source) ?? ""))",
      ]
      return lines + ["  tried where there is \(shown(alternative.trigger))"]
    }
  }

  private var conditions: [String] {
    let vetoes = rule.vetoes.map { veto in
      "veto \(veto.id) (\(veto.file):\(veto.line)) \(veto.place.rawValue): \(veto.source)"
    }
    let branches = rule.branches.map { branch in
      let condition = branch.condition
      return "when (\(condition.file):\(condition.line)) \(condition.place.rawValue):"
        + " \(condition.source) -> \(Self.shown(branch.set))"
    }
    return vetoes.isEmpty && branches.isEmpty ? [] : [""] + vetoes + branches
  }

  private var links: [String] {
    guard let link = rule.link else { return [] }
    let targets = link.targets.map { "\($0.type.rawValue)/\($0.subtype)" }
    let others = link.otherTargets.map { "\($0.type.rawValue)/\($0.subtype)" }
    let same = link.same.map { ", its \($0.other) = our \($0.own)" }.joined()
    return [
      "",
      "link \(link.role)\(link.back.map { " (back: \($0))" } ?? "") to"
        + " \(targets.joined(separator: ", "))\(same), within \(link.within) paragraphs"
        + (others.isEmpty ? "" : "; else to \(others.joined(separator: ", "))"),
    ]
  }

  private var tests: [String] {
    rule.tests.isEmpty
      ? ["", "no tests"]
      : [""]
        + rule.tests.map { test in
          let veto = test.vetoed.map { " (vetoed by \($0))" } ?? ""
          return "test line \(test.line) \(test.expectation)\(veto): \(test.text)"
        }
  }

  private func shown(_ trigger: Trigger) -> String {
    var parts = trigger.needs.map { shown(pack.needs[Int($0)]) }
    if let hint = trigger.hint { parts.append("(hint) \(shown(pack.needs[Int(hint)]))") }
    return parts.isEmpty ? "anything" : parts.joined(separator: ", then ")
  }

  private func shown(_ need: Need) -> String {
    let words = need.words.prefix(24).map { pack.vocabulary.spelling($0) }
    var any = words.count < need.words.count ? words + ["… (\(need.words.count) words)"] : words
    if need.kinds != 0 { any.append(Self.kinds(need.kinds)) }
    if need.number { any.append("a number") }
    if need.glued { any.append("capitals and digits in one word") }
    return any.joined(separator: " | ")
  }

  private static func kinds(_ bits: UInt32) -> String {
    "{" + SlotKind.allCases.filter { $0.bit & bits != 0 }.map(\.name).joined(separator: "|") + "}"
  }

  /// Private-use code points as the kinds that they stand for.
  private static func readable(_ regex: String) -> String {
    SlotKind.allCases.reduce(regex) { text, kind in
      text.replacing("\\x{\(String(kind.scalar, radix: 16))}", with: "<\(kind.name)>")
    }
  }

  private static func shown(_ settings: [RuleSetting]) -> String {
    settings.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
  }
}
