import DocumentModel
import RuleMatching
import RulePacks

/// What one rule found in the text of a test, and how that compares with what the test expects.
struct RuleFindings {
  private let article: ExtractedArticle
  private let rule: Rule
  private let frames: [FactFrame]
  private let mentions: [Mention]
  private let folds: [Match]
  let vetoes: [String]
  /// Ids of the rules that won against this one.
  let winners: [String]

  init(_ extraction: PipelineResult, rule index: Int, pack: RulePack) {
    article = extraction.article
    let rule = pack.rules[index]
    self.rule = rule
    frames = article.frames.filter { $0.rule == rule.id }
    mentions = article.mentions.filter { $0.rule == rule.id }
    let matches = extraction.innerPhrases.matches + extraction.matches
    folds = rule.output == .fold ? matches.filter { $0.rule == index } : []
    let lost = extraction.innerPhrases.lost + extraction.lost
    vetoes = lost.compactMap { lost in
      if lost.match.rule == index, case .vetoed(let id) = lost.reason { return id }
      return nil
    }
    winners = lost.compactMap { lost in
      guard lost.match.rule == index, case .conflict(let winner) = lost.reason, winner != index
      else { return nil }
      return pack.rules[winner].id
    }
  }

  /// What was found, each span once, in text order; of a fact its cue and its roles.
  var marks: [MarkedSpan] {
    var marks: [MarkedSpan] = []
    for frame in frames {
      marks.append(MarkedSpan(name: rule.carrier, span: frame.span))
      for role in frame.roles {
        marks += role.fillers.compactMap(span(of:)).map { MarkedSpan(name: role.name, span: $0) }
      }
    }
    marks += mentions.map { MarkedSpan(name: $0.kind.rawValue, span: $0.span) }
    for fold in folds {
      marks.append(MarkedSpan(name: "fold", span: fold.span))
      marks += fold.captures.map { MarkedSpan(name: $0.name, span: $0.span) }
    }
    return Set(marks).sorted { ($0.span, $0.name) < ($1.span, $1.name) }
  }

  private var isEmpty: Bool { frames.isEmpty && mentions.isEmpty && folds.isEmpty }

  /// Nil where one finding has all that is expected.
  func fault(expecting test: RuleTest) -> String? {
    switch rule.output {
    case .fact: faultOfFacts(test)
    case .mention: faultOfMentions(test)
    case .fold: faultOfFolds(test)
    }
  }

  func faultOfSilence(_ test: RuleTest) -> String? {
    if !isEmpty { return "must give nothing" }
    if let veto = test.vetoed, !vetoes.contains(veto) { return "is not vetoed by `\(veto)`" }
    return nil
  }

  private func faultOfFacts(_ test: RuleTest) -> String? {
    if frames.isEmpty { return nothing }
    let faults = frames.map { fault(of: $0, test) }
    return faults.contains { $0 == nil } ? nil : faults.compactMap { $0 }.first
  }

  /// Why there is no fact.
  private var nothing: String {
    if let veto = vetoes.first { return "is vetoed by `\(veto)`" }
    return winners.first.map { "loses to the rule `\($0)`" } ?? "gives nothing"
  }

  private func fault(of frame: FactFrame, _ test: RuleTest) -> String? {
    for (role, span) in test.roles where !has(frame, role, span) {
      return "has no \(role) `\(text(span))`"
    }
    for (role, wanted) in test.values where !frame.values(role, article).contains(wanted) {
      return "has not the value \(wanted)"
    }
    for (name, wanted) in test.fields where frame.text(of: name) != wanted {
      return "\(name) is \(frame.text(of: name) ?? "not given"), not \(wanted)"
    }
    for (role, words) in test.links {
      let contents = frame.role(role).compactMap(\.fact).flatMap { article.frames[$0].contents }
      if !contents.contains(where: { text($0) == words }) { return "has no \(role) `\(words)`" }
    }
    return nil
  }

  private func has(_ frame: FactFrame, _ role: String, _ span: TextSpan) -> Bool {
    if role == "cue" || role == "amount", frame.span == span { return true }
    return frame.role(role).contains { self.span(of: $0) == span }
  }

  private func faultOfMentions(_ test: RuleTest) -> String? {
    for (kind, span) in test.roles {
      let found = mentions.contains { $0.span == span && $0.kind.rawValue == kind }
      if !found { return "gives no \(kind) `\(text(span))`" }
    }
    for (_, wanted) in test.values
    where !mentions.contains(where: { $0.value?.plain == wanted }) {
      let given = mentions.compactMap { $0.value?.plain }.joined(separator: ", ")
      return "has not the value \(wanted) but \(given.isEmpty ? "none" : given)"
    }
    for (name, wanted) in test.fields where !mentions.contains(where: { has($0, name, wanted) }) {
      return "\(name) is not \(wanted)"
    }
    return test.roles.isEmpty && mentions.isEmpty ? "gives nothing" : nil
  }

  private func has(_ mention: Mention, _ name: String, _ wanted: String) -> Bool {
    switch name {
    case "form": mention.form.rawValue == wanted
    case "origin": mention.entity.map { article.entities[$0].origin.rawValue } == wanted
    default: false
    }
  }

  private func faultOfFolds(_ test: RuleTest) -> String? {
    for (role, span) in test.roles {
      let found = folds.contains { fold in
        role == "fold" ? fold.span == span : fold.capture(role)?.span == span
      }
      if !found { return "folds no `\(text(span))`" }
    }
    return folds.isEmpty ? "folds nothing" : nil
  }

  private func text(_ span: TextSpan) -> String { article.document.text(span) }

  private func span(of filler: Filler) -> TextSpan? {
    filler.span ?? filler.mention.map { article.mentions[$0].span }
  }
}

extension Rule {
  /// What the span of a fact is called in tests.
  fileprivate var carrier: String {
    let names = Set(alternatives.flatMap { $0.pattern.groups.map(\.name) })
    return ["cue", "amount"].first(where: names.contains) ?? "fact"
  }
}

extension FactFrame {
  /// The text spans of the content.
  var contents: [TextSpan] { role("content").compactMap(\.span) }

  /// A field as text, also those of the envelope.
  func text(of name: String) -> String? {
    switch name {
    case "subtype": return subtype
    case "certainty": return certainty.rawValue
    case "polarity": return polarity ? "+" : "-"
    case "confidence": return confidence.rawValue
    case "source_type": return role("source").first?.sourceType
    default:
      switch field(name) {
      case .text(let text)?: return text
      case .flag(let flag)?: return "\(flag)"
      case .value(let value)?: return value.plain
      default: return nil
      }
    }
  }

  /// The values of a role, or the fact's own.
  func values(_ role: String, _ article: ExtractedArticle) -> [String] {
    var values = self.role(role).compactMap { $0.mention }
      .compactMap { article.mentions[$0].value?.plain }
    if case .value(let value)? = field("value") { values.append(value.plain) }
    return values
  }
}

extension Value {
  /// As tests write it: `1200000 USD`, `P90D`, `2019-05-20`, `25`, `18000 tonne`.
  var plain: String {
    switch self {
    case .money(let money):
      let amount = money.amount?.description ?? "\(Self.shown(money.min))..\(Self.shown(money.max))"
      return "\(amount) \(money.currency ?? "?")"
    case .percent(let percent):
      return percent.number?.description
        ?? "\(Self.shown(percent.min))..\(Self.shown(percent.max))"
    case .duration(let duration):
      return duration.iso ?? "\(duration.min ?? "")..\(duration.max ?? "")"
    case .date(let date): return date.iso ?? date.relative ?? "null"
    case .quantity(let quantity):
      return "\(quantity.number?.description ?? "null") \(quantity.unit)"
    }
  }

  private static func shown(_ number: ExactDecimal?) -> String { number?.description ?? "" }
}
