import Extraction
import Facts
import Ingestion

/// `tradefacts export`: facts that were extracted before, in a form for other programs.
enum ExportCommand: Command {
  static let name = "export"
  static let summary = "facts as CSV, SQLite, brat, FollowTheMoney or one JSON array"
  static let usage = ["RUN|FACTS|ARTICLES [--format FORMAT] [-o OUT]"]
  static let options = [
    Option(
      "format", value: "FORMAT", help: "csv, sqlite, brat, ftm or json; or by the name of OUT"),
    Option("output", short: "o", value: "OUT", help: "a file or folder; default: standard output"),
    Option("articles", value: "PATH", help: "for brat: what was extracted; repeatable, in order"),
    Option("bom", help: "csv: a byte-order mark first, for spreadsheet programs"),
  ]
  static let notes = [
    "RUN is a folder that extract wrote; FACTS and ARTICLES are its files facts.jsonl and",
    "articles.jsonl, or any file in these forms. `extract --format` writes the same at once.",
    "",
    "csv     OUT/ with one table a type (claim.csv, money.csv ...); OUT.csv or standard output:",
    "        one table of all facts. No cell is taken for a formula",
    "sqlite  OUT.sqlite (or .db): tables, views such as v_claims, full-text index of sentences",
    "brat    OUT/ with ARTICLE.txt, ARTICLE.ann and configuration; needs --articles",
    "ftm     OUT.ftm.json: entities of FollowTheMoney, one a line",
    "json    OUT.json: the article objects of a run, else the facts, as one array",
    "",
    "A file gets its name when it is whole, and replaces one of that name. A folder must not be",
    "there yet, or be empty. Columns, tables and questions to ask: docs/outputs.md.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    guard let path = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError(message: "name one run or file of facts")
    }
    let output = arguments.value("output")
    if output == "" { throw UsageError(message: "--output is empty; name a file or a folder") }
    let format =
      try arguments.choice("format", ExportFormat.self) ?? output.flatMap(ExportFormat.init(file:))
    guard let format else {
      let names = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "no format; give --format with one of \(names)")
    }
    let request = try ExportOutput(format, path: output, hasMark: arguments.has("bom"))
    var texts: ArticleTexts?
    if format == .brat { texts = try ArticleTexts(arguments.values("articles")) }
    let records = try ArticleRecords(path: path)
    let sink = try request.sink()
    defer { sink.discard() }
    var counts = (articles: 0, facts: 0)
    while let article = try records.next() {
      if Interruption.signal != 0 { return interrupted(counts.articles, output) }
      try sink.add(article, text: texts?.text(of: article.document) ?? [])
      counts.articles += 1
      counts.facts += article.facts.count
    }
    try sink.finish()
    if let output {
      Terminal.error(
        "\(Counted.text(counts.facts, "fact")) of \(Counted.text(counts.articles, "article"))"
          + " in \(output)\n")
    }
    return .done
  }

  private static func interrupted(_ articles: Int, _ output: String?) -> ExitCode {
    let rest = output.map { "; \($0) was not written" } ?? ""
    Terminal.error("interrupted after \(Counted.text(articles, "article"))\(rest)\n")
    return .interrupted(signal: Interruption.signal)
  }
}
