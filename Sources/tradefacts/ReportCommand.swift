import Extraction
import Facts
import Merging
import Reporting
import RulePacks

/// `tradefacts report`: the measures and cases that articles tell, over time.
enum ReportCommand: Command {
  static let name = "report"
  static let summary = "the measures and cases of a run over time, and where articles disagree"
  static let usage = ["RUN|FACTS... [--format FORMAT] [-o FILE]"]
  static let options = [
    Option("format", value: "FORMAT", help: "text (default), json or html"),
    Option("output", short: "o", value: "FILE", help: "a file; its ending gives the format, too"),
    Option.rules,
    Option.list,
    Option.noCache,
  ]
  static let notes = [
    "RUN is a folder that extract wrote; FACTS is a file of facts or article objects. Facts of",
    "different articles that tell one measure or case are joined: what counts as one stands in",
    "clusters/merging.yaml of the rule pack. The facts themselves stay as they are.",
    "",
    "html is one page to look at, without network or script: a timeline of measures, who alleges",
    "what and who answers, money, relations, and the articles; each item links to its sentence.",
    "",
    "What an article only lets somebody claim is marked as claimed, and never raises the status",
    "that the articles themselves tell. See docs/report.md.",
    "Exit code 1: the rules for merging have faults; the rest of them was used.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    guard !arguments.operands.isEmpty else {
      throw UsageError(message: "no RUN; name folders of runs or files of facts")
    }
    let output = arguments.value("output")
    let format =
      try arguments.choice("format", ReportFormat.self) ?? output.flatMap(ReportFormat.init(file:))
      ?? .text
    if output == "" { throw UsageError(message: "--output is empty; name a file") }
    let usesColor = try Terminal.usesColor(arguments) && output == nil
    let contents = try arguments.operands.map { try FactsFile.contents(path: $0) }
    let loaded = try await LoadedRules.applied(arguments)
    guard let rules = loaded.pack.merging else {
      throw CommandError(
        "\(loaded.folder)/clusters/merging.yaml: there is no such file, so that nothing says what"
          + " is one measure; name a pack that has it with --rules DIR")
    }
    let report = try MeasureReport(contents, rules: rules, pack: loaded.pack)
    let text = MeasureReportText(report, color: usesColor ? .ansi : .plain)
    let bytes =
      switch format {
      case .text: Array(text.text.utf8)
      case .json: report.json
      case .html: Array(ReportPage(report, facts: contents.flatMap(\.facts)).html.utf8)
      }
    if let output {
      try WholeFile.write(bytes, to: output)
      Terminal.error("\(text.summary), in \(output)\n")
    } else {
      Terminal.output(bytes)
    }
    return loaded.hasErrors ? .findings : .done
  }
}

/// `--format` of `report`.
enum ReportFormat: String, CaseIterable {
  case text, json, html

  /// By the ending of a file.
  init?(file: String) {
    switch file.split(separator: ".").last {
    case "json": self = .json
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
