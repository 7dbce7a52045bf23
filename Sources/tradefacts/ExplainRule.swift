import DocumentModel
import Extraction
import Facts
import RulePacks

/// `tradefacts explain --rule` and `--all-rules`.
struct ExplainRule {
  private let arguments: Arguments
  private let format: ExplainFormat
  private let places: [ArticlePlace]

  init(_ arguments: Arguments, _ format: ExplainFormat) throws(UsageError) {
    guard !arguments.operands.isEmpty else {
      throw UsageError(message: "no FILE; name an article, or - for standard input")
    }
    guard arguments.operands.count(where: { $0 == "-" }) < 2 else {
      throw UsageError(message: "standard input (-) can be read only once")
    }
    self.arguments = arguments
    self.format = format
    places = arguments.operands.map { ArticlePlace($0) }
  }

  func run() async throws -> ExitCode {
    let published = try ExtractRequest.published(arguments)
    let rules = try await LoadedRules(arguments)
    let pack = rules.pack
    let rule = try arguments.value("rule").map { try Self.rule($0, pack) }
    let explainer = RuleExplainer(pack)
    var output = ""
    var json = JSONBuffer(indent: 2)
    json.beginArray()
    var count = 0
    for place in places {
      for located in try place.articles() {
        let explained =
          rule.map {
            explainer.explain(located.article, rule: $0, line: place.line, published: published)
          } ?? explainer.explainAll(located.article, line: place.line, published: published)
        count += explained.rules.count
        let text = ExplanationText(pack, explained, location: located.location)
        output +=
          (output.isEmpty || rule == nil ? "" : "\n") + (rule == nil ? text.overview : text.text)
        ExplanationJSON(pack, explained, location: located.location).write(to: &json)
      }
    }
    json.endArray()
    json.endLine()
    if format == .json {
      Terminal.output(json.bytes)
    } else {
      Terminal.output(InertText.lines(output))
    }
    let code = conclude(count, rule.map { pack.rules[$0].id })
    return code == .done && rules.hasListErrors ? .findings : code
  }

  private func conclude(_ count: Int, _ rule: String?) -> ExitCode {
    if count > 0 { return .done }
    let line = places.contains { $0.line != nil } ? " there" : ""
    Terminal.error(
      rule.map {
        "no sentence\(line) holds a trigger of \($0); name FILE:LINE to see what it needs\n"
      }
        ?? "no rule is triggered\(line)\n")
    return .findings
  }

  static func rule(_ id: String, _ pack: RulePack) throws -> Int {
    if let index = pack.ruleIndex(id) { return index }
    let guess = Suggestion.text(for: id, among: pack.rules.map(\.id))
    throw UsageError(message: "--rule \(id): there is no such rule; \(guess ?? "see rules list")")
  }
}
