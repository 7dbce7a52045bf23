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
  var reading: ReadingOptions
  var workers: Int
  var extraction: ExtractionOptions
  var usesColor: Bool
  /// A file for what the rules did, `-` for a table on standard error; nil for neither.
  var statistics: String?

  init(_ arguments: Arguments) throws(UsageError) {
    guard !arguments.operands.isEmpty else {
      throw UsageError(message: "no PATH; name files or folders, or - for standard input")
    }
    guard arguments.operands.count(where: { $0 == "-" }) < 2 else {
      throw UsageError(message: "standard input (-) can be read only once")
    }
    sources = arguments.operands.map(ArticleSource.init(argument:))
    output = arguments.value("output")
    isRun = output.map(Self.isFolder) ?? false
    format = try ExtractFormat(name: arguments.value("format"), output: output)
    if isRun && arguments.has("format") {
      throw UsageError(
        message: "a folder as output holds facts and articles; leave out --format")
    }
    if output == "" { throw UsageError(message: "--output is empty; name a file or a folder") }
    let limit = try arguments.number("max-article-bytes", in: 1...(1 << 31))
    reading = ReadingOptions(
      format: try Self.inputFormat(arguments),
      maxArticleBytes: limit ?? ReadingOptions.defaultMaxArticleBytes,
      readsAnyLanguage: arguments.has("any-language"),
      shouldStop: { Interruption.signal != 0 })
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let jobs = try arguments.number("jobs", in: 1...1024) ?? processors
    workers = arguments.has("trace") ? 1 : jobs
    extraction = ExtractionOptions(
      published: try Self.published(arguments), usesDispatch: !arguments.has("no-dispatch"),
      traces: arguments.has("trace"))
    let asked = arguments.value("stats")
    if asked == "" { throw UsageError(message: "--stats is empty; name a file, or -") }
    // A run always says what its rules did; beside what is compared, since it holds times.
    statistics = asked ?? (isRun ? output.map { $0 + "/rules.json" } : nil)
    usesColor = try Terminal.usesColor(arguments) && output == nil
  }

  private static func inputFormat(_ arguments: Arguments) throws(UsageError) -> InputFormat {
    if let name = arguments.value("input-format"), name == "warc" {
      throw UsageError(
        message:
          "the input format \(name) is not built yet; use auto, text, markdown, html or jsonl")
    }
    return try arguments.choice("input-format", InputFormat.self) ?? .auto
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
}
