import DocumentModel
import Extraction
import Facts
import FoundationEssentials
import RulePacks

/// `tradefacts explain FACT-ID`.
struct ExplainFact {
  private let arguments: Arguments
  private let format: ExplainFormat
  private let name: String
  /// Folders of runs and files of facts.
  private var runs: [String] = []
  private var articles: [String] = []

  init(_ arguments: Arguments, _ format: ExplainFormat) throws(UsageError) {
    guard let name = arguments.operands.first, arguments.operands.count > 1 else {
      throw UsageError(message: "give --rule ID and a FILE, or a FACT-ID and a RUN or FILE")
    }
    self.arguments = arguments
    self.format = format
    self.name = name
    for path in arguments.operands.dropFirst() {
      if Self.holdsFacts(path) { runs.append(path) } else { articles.append(path) }
    }
  }

  func run() async throws -> ExitCode {
    let published = try ExtractRequest.published(arguments)
    let rules = try await LoadedRules(arguments)
    let code = try explain(try FactExplainer(rules.pack), published)
    return code == .done && rules.hasListErrors ? .findings : code
  }

  private func explain(
    _ explainer: FactExplainer, _ published: CalendarDate?
  ) throws -> ExitCode {
    let record = try record()
    for path in articles + (articles.isEmpty ? record.map(candidates) ?? [] : []) {
      for located in try ArticlePlace(path).articles() {
        guard var article = chosen(located.article, path, record) else { continue }
        if let source = record?.document.source { article.source = source }
        let day = record?.document.published.flatMap { CalendarDate(iso: $0) } ?? published
        let found = try explainer.explain(
          name, in: article, location: located.location, published: day)
        if let found { return write(found) }
      }
    }
    guard let record else {
      Terminal.error(
        "\(name): no such fact in \(arguments.operands[1...].joined(separator: ", "))\n")
      return .findings
    }
    var explanation = explainer.explain(record)
    if !articles.isEmpty {
      explanation.notes.insert("the article gives this fact no more with these rules", at: 0)
    }
    return write(explanation)
  }

  private func write(_ found: FactExplanation) -> ExitCode {
    switch format {
    case .text: Terminal.output(InertText.lines(FactExplanationText(found).text))
    case .json: Terminal.output(FactExplanationJSON(found).bytes)
    case .html: Terminal.output(FactExplanationHTML(found).text)
    }
    return .done
  }

  /// The record of the fact in the runs.
  private func record() throws -> FactRecord? {
    for run in runs {
      let found = try FactsFile.read(path: run).first { $0.id == name || $0.key == name }
      if let found { return found }
    }
    return nil
  }

  /// Where the article of a record may be.
  private func candidates(_ record: FactRecord) -> [String] {
    let source = record.document.source
    let above = runs.map { run in
      let parts = run.split(separator: "/", omittingEmptySubsequences: true).dropLast()
      return (run.hasPrefix("/") ? "/" : "") + parts.map { $0 + "/" }.joined() + source
    }
    let all = [source] + above
    return all.first { Self.isFile($0) }.map { [$0] } ?? []
  }

  /// The article where it may be the one of the record: of rows, that with its id.
  private func chosen(_ article: Article, _ path: String, _ record: FactRecord?) -> Article? {
    guard let source = record?.document.source, article.source != source else { return article }
    let name = source.split(separator: "/").last.map(String.init) ?? source
    return article.source == name || path.hasSuffix(source) ? article : nil
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }

  private static func holdsFacts(_ path: String) -> Bool {
    if path == "-" { return false }
    if isFile(path + "/facts.jsonl") { return true }
    return isFile(path) && (try? FactsFile.read(path: path)) != nil
  }
}
