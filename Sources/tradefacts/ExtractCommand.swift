import Extraction
import Facts
import Ingestion

/// `tradefacts extract`: articles in, facts out.
enum ExtractCommand: Command {
  static let name = "extract"
  static let summary = "articles in, facts out"
  static let usage = ["PATH... [-o OUT] [--format FORMAT]"]
  static let options = [
    Option("output", short: "o", value: "OUT", help: "a file, or a folder for a run (see below)"),
    Option(
      "format", value: "FORMAT",
      help: "facts (default), articles, json, table, csv, sqlite, brat or ftm"),
    Option("bom", help: "csv: a byte-order mark first, for spreadsheet programs"),
    Option("input-format", value: "FORMAT", help: "auto (default) or one of those below"),
    Option("any-language", help: "also read articles that are not in English"),
    Option("published", value: "DATE", help: "day of publication of articles that carry none"),
    Option("jobs", short: "j", value: "N", help: "workers; default: one a processor"),
    Option.rules,
    Option.list,
    Option.noCache,
    Option(
      "max-article-bytes", value: "N", help: "larger articles are errors; default: 33554432"),
    Option("max-seconds", value: "N", help: "an article that takes longer fails; default: 60"),
    Option("max-facts", value: "N", help: "an article that gives more fails; default: 20000"),
    Option("errors", value: "FILE", help: "a JSON line for each article that was not done"),
    Option("fresh", help: "of a run: do again what was done before"),
    Option(
      "max-expansion", value: "N", help: "bytes an archive may give for one of its own; 1000"),
    Option(
      "max-expanded-bytes", value: "N", help: "bytes an archive may give; default: 68719476736"),
    Option("max-nesting", value: "N", help: "archives in archives; default: 4"),
    Option("no-dispatch", help: "try every rule on every sentence (slow; the same facts)"),
    Option("stats", value: "FILE", help: "what each rule did, as JSON; - for a table (see below)"),
    Option("trace", help: "tell on standard error what the rules did (with one worker)"),
  ]
  static let notes = [
    "PATH is a file, a folder, an archive or - for standard input. Of a folder or an archive, what",
    "is an article file by its name is read, but no hidden ones or README files. Archives are read",
    "in place, in their order, also those in archives.",
    "",
    "text      .txt, .text: one article",
    "markdown  .md, .markdown: the same with its marks",
    "html      .html, .htm, .xhtml: the article of a page",
    #"jsonl     .jsonl, .ndjson: a row is {"id", "text"} and, if known, "title", "published","#,
    #"          "url", "publisher", "language""#,
    "warc      .warc, .wet: pages of a web archive",
    "mail      .eml: one message; mbox: .mbox, a file of them",
    "xml       .xml, .rss, .atom: feeds with full text (RSS, Atom), news items (NITF, NewsML-G2)",
    "pdf       .pdf: needs pdftotext (Debian: poppler-utils, Homebrew: poppler)",
    "archive   .zip, .tar, .tgz, .gz, .bz2, .xz, .zst, .7z, .rar: any of these inside",
    "With auto, the content decides first, then the name (docs/inputs.md). The names that common",
    "scrapers use in rows are known, too. Articles in other languages than English are named and",
    "passed over.",
    "",
    "facts     JSON Lines: one fact a line, complete in itself",
    "articles  JSON Lines: one article object a line, also for an article without facts",
    "json      the article objects as one indented array",
    "table     for people",
    "csv, sqlite, brat, ftm  for other programs, as `export` writes them (docs/outputs.md)",
    "",
    "--stats counts for each rule the sentences that trigger it, the patterns tried, the matches,",
    "those vetoed and lost to others, and the time; and names the rules that never fired. With -",
    "the table goes to standard error.",
    "",
    "An output file appears under its name only when it is whole. A folder as output (its name",
    "ends with / or it is there) gets facts.jsonl, articles.jsonl, errors.jsonl (what was skipped",
    "or failed, at which stage and why), duplicates.jsonl (articles that are nearly the same),",
    "manifest.json, pack.json (a hash of each rule, name and word class, by which `diff` tells why",
    "facts changed), and rules.json: what each rule did and how long it took.",
    "",
    "The same command again redoes only what changed. After a crash, a full disk or Ctrl-C it goes",
    "on where it stopped, and the result is the same. Where the rules or options changed, all is",
    "done again and the reason said. See docs/runs.md.",
    "",
    "Rules without faults are kept compiled for the next start, in the folder tradefacts of",
    "$XDG_CACHE_HOME or of ~/.cache, which may be removed at any time. Where a rule, a list or",
    "the program changed they are read anew.",
    "",
    "- with --input-format jsonl is a worker: each row's facts are written before it waits for the",
    "next row. Rows that fail are lines on standard error, and objects in --errors FILE.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let request = try ExtractRequest(arguments)
    let rules = try await LoadedRules.applied(arguments)
    let pack = rules.pack
    let check = PatternCheck(rules)
    let tally = request.statistics.map { _ in RunTally(pack) }
    let makeWork = await Wiring.work(
      pack, request.extraction, tally: tally, ArticleResult(request), begin: check.begin)
    let line = ProgressLine(isOn: Terminal.errorIsTerminal && !request.extraction.traces)
    let runner = BatchRunner(
      workers: request.workers, together: BatchSize.articles(workers: request.workers),
      destination: try destination(request, rules),
      events: BatchEvents(
        report: { line.report($0) },
        progress: { line.update($0) },
        interruption: { Interruption.signal }),
      makeWork: makeWork)
    line.estimate(request.sources, request.reading)
    let summary = await runner.run(
      ArticleReader(sources: request.sources, options: request.reading))
    line.clear()
    let faults = await check.faults()
    RulesFolder.report(faults, rules.folder)
    let code = conclude(summary, request)
    if let tally, let path = statisticsFile(request, summary, code) {
      try report(RunStatistics(tally, pack), to: path)
    }
    return code == .done && (rules.hasErrors || !faults.isEmpty) ? .findings : code
  }

  /// A run of which nothing was extracted anew keeps what it said of its rules.
  private static func statisticsFile(
    _ request: ExtractRequest, _ summary: BatchSummary, _ code: ExitCode
  ) -> String? {
    guard code == .done || code == .findings else { return nil }
    let isKept = summary.reuse.map { $0.changed + $0.new == 0 } ?? false
    return isKept && request.isRun && !request.asksForStatistics ? nil : request.statistics
  }

  private static func report(_ statistics: RunStatistics, to path: String) throws {
    if path == "-" {
      Terminal.error(statistics.table)
    } else {
      try statistics.write(to: path)
    }
  }

  private static func destination(
    _ request: ExtractRequest, _ rules: LoadedRules
  ) throws -> BatchDestination {
    if let export = request.export {
      return .other(make: { try ExportParts(export) }, errors: request.errors)
    }
    guard request.isRun, let path = request.output else {
      let frame = ArticleResult.frame(request.format)
      let errors = request.errors
      return request.output.map { .file(path: $0, frame, errors: errors) }
        ?? .standardOutput(frame, errors: errors)
    }
    return try RunDestination.make(
      path, rules, RunSettings(reading: request.reading, extraction: request.extraction),
      isFresh: request.isFresh)
  }

  /// Says how it ended, where that is not plain.
  private static func conclude(_ summary: BatchSummary, _ request: ExtractRequest) -> ExitCode {
    let text = ExtractEnding(summary, output: request.output)
    if let said = text.line { Terminal.error(said + "\n") }
    switch summary.end {
    case .closedPipe: return .done
    case .failed: return .failed
    case .interrupted(let signal): return .interrupted(signal: signal)
    case .done: break
    }
    if summary.articles == 0 { return .failed }
    return summary.failures == 0 ? .done : .findings
  }
}
