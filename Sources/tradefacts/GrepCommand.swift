import DocumentModel
import Extraction
import FoundationEssentials
import Ingestion
import RulePacks

/// `tradefacts grep`: one pattern of the rule language over articles.
enum GrepCommand: Command {
  static let name = "grep"
  static let summary = "one pattern of the rule language over articles"
  static let usage = ["PATTERN PATH... [--format FORMAT]"]
  static let options = [
    Option("format", value: "FORMAT", help: "text (default), csv or json (one object a line)"),
    Option("exact-case", help: "tell capitals and small letters apart"),
    Option("input-format", value: "FORMAT", help: "auto (default), text or jsonl"),
    Option("jobs", short: "j", value: "N", help: "workers; default: one a processor"),
    Option.rules,
    Option.list,
  ]
  static let notes = [
    "PATTERN is what stands under match: in a rule (docs/rule-format.md), for example",
    "  tradefacts grep '{source:agency} {cue:~active @accuse} {target:company}' articles",
    "Each role is a column. The articles are seen as the rules of facts see them: names, amounts",
    "and phrases count as one thing. PATH is as for extract.",
    "",
    "Cells of csv that a spreadsheet would take for a formula begin with an apostrophe.",
    "Exit code 1: no match, or an article could not be read; 2: the pattern is wrong.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let format = try arguments.choice("format", HitsWriter.Format.self) ?? .text
    let workers =
      try arguments.number("jobs", in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
    let input = try arguments.choice("input-format", InputFormat.self) ?? .auto
    guard let pattern = arguments.operands.first, arguments.operands.count > 1 else {
      throw UsageError(message: "give a PATTERN and a PATH; - for standard input")
    }
    let paths = Array(arguments.operands.dropFirst())
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw UsageError(message: "standard input (-) can be read only once")
    }
    let rules = try await LoadedRules(arguments)
    let search: PatternSearch
    do throws(RuleDiagnostic) {
      search = try PatternSearch(
        pattern, rules.pack, isCaseless: !arguments.has("exact-case"))
    } catch {
      throw CommandError(error.rendered)
    }
    let writer = HitsWriter(format, columns: search.columns)
    Terminal.output(writer.header)
    var total = BatchSummary()
    for path in paths where total.end == .done {
      let place = ArticlePlace(file: path)
      let summary = await Self.search(search, place, writer, input, workers)
      total.facts += summary.facts
      total.articles += summary.articles
      total.failures += summary.failures
      total.end = summary.end
    }
    let code = code(total)
    return code == .done && rules.hasListErrors ? .findings : code
  }

  /// One path after the other, so that each hit can be told with the path that leads to it.
  private static func search(
    _ search: PatternSearch, _ place: ArticlePlace, _ writer: HitsWriter, _ input: InputFormat,
    _ workers: Int
  ) async -> BatchSummary {
    let runner = BatchRunner(
      workers: workers, destination: .standardOutput(BatchFrame()),
      events: BatchEvents(
        report: { Terminal.error($0 + "\n") }, interruption: { Interruption.signal }),
      makeWork: {
        let searcher = search.searcher()
        return BatchWork { article in
          let hits = try searcher.hits(in: article)
          let bytes = writer.bytes(of: hits, location: place.location(of: article.source))
          return BatchResult(parts: hits.isEmpty ? [] : [bytes], factCount: hits.count)
        }
      })
    return await runner.run(
      ArticleReader(
        sources: [ArticleSource(argument: place.path)],
        options: ReadingOptions(format: input, shouldStop: { Interruption.signal != 0 })))
  }

  private static func code(_ total: BatchSummary) -> ExitCode {
    switch total.end {
    case .closedPipe: return .done
    case .failed(let message):
      Terminal.error("\(message)\n")
      return .failed
    case .interrupted(let signal): return .interrupted(signal: signal)
    case .done: break
    }
    if total.articles == 0 { return .failed }
    return total.facts > 0 && total.failures == 0 ? .done : .findings
  }
}
