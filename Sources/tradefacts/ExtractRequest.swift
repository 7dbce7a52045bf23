import DocumentModel
import Extraction
import FoundationEssentials
import Ingestion

/// The arguments of `extract`, checked.
struct ExtractRequest {
  var sources: [ArticleSource]
  var format: ExtractFormat
  /// Nil for standard output.
  var output: String?
  var isRun: Bool
  /// Nil for JSON and tables for people.
  var export: ExportOutput?
  var reading: ReadingOptions
  var workers: Int
  var extraction: ExtractionOptions
  var usesColor: Bool
  /// A file for what the rules did, `-` for a table on standard error; nil for neither.
  var statistics: String?
  /// True where they were asked for, and do not just come with a run.
  var asksForStatistics: Bool
  /// A file for what could not be done; nil for none, or that of a run.
  var errors: String?
  /// Nothing of a former run is used again.
  var isFresh: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    guard !arguments.operands.isEmpty else {
      throw UsageError(message: "no PATH; name files or folders, or - for standard input")
    }
    guard arguments.operands.count(where: { $0 == "-" }) < 2 else {
      throw UsageError(message: "standard input (-) can be read only once")
    }
    sources = arguments.operands.map(ArticleSource.init(argument:))
    output = arguments.value("output")
    format = try ExtractFormat(name: arguments.value("format"), output: output)
    let hasMark = arguments.has("bom")
    if case .export(let form) = format {
      export = try ExportOutput(form, path: output, hasMark: hasMark)
    } else if hasMark {
      throw UsageError(message: "--bom is for --format csv alone")
    }
    isRun = export == nil && (output.map(Self.isFolder) ?? false)
    if isRun && arguments.has("format") {
      throw UsageError(
        message: "a folder as output holds facts and articles; leave out --format")
    }
    if output == "" { throw UsageError(message: "--output is empty; name a file or a folder") }
    let limit = try arguments.number("max-article-bytes", in: 1...(1 << 31))
    reading = ReadingOptions(
      format: try Self.inputFormat(arguments),
      maxArticleBytes: limit ?? ReadingOptions.defaultMaxArticleBytes,
      expansion: try Self.expansion(arguments),
      readsAnyLanguage: arguments.has("any-language"),
      maxSeconds: try arguments.number("max-seconds", in: 1...86_400)
        ?? ReadingOptions.defaultMaxSeconds,
      shouldStop: { Interruption.signal != 0 })
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let jobs = try arguments.number("jobs", in: 1...1024) ?? processors
    workers = arguments.has("trace") ? 1 : jobs
    extraction = try Self.extraction(arguments, seconds: reading.maxSeconds)
    errors = arguments.value("errors")
    if errors == "" { throw UsageError(message: "--errors is empty; name a file") }
    if isRun && errors != nil {
      throw UsageError(message: "a folder as output has its errors.jsonl; leave out --errors")
    }
    isFresh = arguments.has("fresh")
    if isFresh && !isRun {
      throw UsageError(message: "--fresh is for a folder as output; anything else is made anew")
    }
    let asked = arguments.value("stats")
    if asked == "" { throw UsageError(message: "--stats is empty; name a file, or -") }
    // A run always says what its rules did; beside what is compared, since it holds times.
    asksForStatistics = asked != nil
    statistics = asked ?? (isRun ? output.map { $0 + "/rules.json" } : nil)
    usesColor = try Terminal.usesColor(arguments) && output == nil
  }

  private static func extraction(
    _ arguments: Arguments, seconds: Int
  ) throws(UsageError) -> ExtractionOptions {
    var options = ExtractionOptions(
      published: try published(arguments), usesDispatch: !arguments.has("no-dispatch"),
      traces: arguments.has("trace"))
    options.maxSeconds = seconds
    options.maxFacts =
      try arguments.number("max-facts", in: 1...10_000_000) ?? options.maxFacts
    return options
  }

  private static func inputFormat(_ arguments: Arguments) throws(UsageError) -> InputFormat {
    try arguments.choice("input-format", InputFormat.self) ?? .auto
  }

  private static func expansion(_ arguments: Arguments) throws(UsageError) -> ExpansionLimits {
    ExpansionLimits(
      maxRatio: try arguments.number("max-expansion", in: 1...(1 << 31))
        ?? ExpansionLimits.defaultMaxRatio,
      maxBytes: try arguments.number("max-expanded-bytes", in: 1...(1 << 60))
        ?? ExpansionLimits.defaultMaxBytes,
      maxNesting: try arguments.number("max-nesting", in: 0...100)
        ?? ExpansionLimits.defaultMaxNesting)
  }

  static func published(_ arguments: Arguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments.value("published") else { return nil }
    guard text.utf8.count == 10, let date = CalendarDate(iso: text) else {
      throw UsageError(message: "--published \(text): give a date as YYYY-MM-DD")
    }
    return date
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return path.hasSuffix("/") || (exists && isFolder)
  }
}

/// What of the arguments goes to the pipeline.
struct ExtractionOptions: Sendable {
  /// For articles that carry no date.
  var published: CalendarDate?
  /// False: every rule is tried on every sentence.
  var usesDispatch: Bool
  /// Tell on standard error what each rule did.
  var traces: Bool
  /// An article that takes longer is given up.
  var maxSeconds = 60
  /// An article that gives more is given up.
  var maxFacts = 20_000
}
