import Comparison
import Extraction
import Facts
import Reporting

/// `tradefacts diff`: what changed between two sets of facts.
enum DiffCommand: Command {
  static let name = "diff"
  static let summary = "what changed between two sets of facts, and why"
  static let usage = ["OLD NEW [OPTION]...", "--baseline FACTS NEW --fail-on CHANGES"]
  static let options = [
    Option("format", value: "FORMAT", help: "text (default), json, markdown or html"),
    Option("output", short: "o", value: "FILE", help: "a file; its ending gives the format, too"),
    Option("stat", help: "only counts, by type and by cause"),
    Option("order", value: "ORDER", help: "by article (default) or by rule"),
    Option("change", value: "KIND", help: "only added, removed, changed or moved"),
    Option("type", value: "TYPE", help: "only facts of a type: claim, action, money ..."),
    Option("subtype", value: "SUBTYPE", help: "only those of a subtype"),
    Option("field", value: "PATH", help: "only changes of a field: value, status, roles.target"),
    Option("rule", value: "ID", help: "only facts by a rule; claim.* for all that begin so"),
    Option("cause", value: "CAUSE", help: "only by a cause; verify: confirm causes (see below)"),
    Option("entity", value: "NAME", help: "only facts in which an id or a name stands"),
    Option("baseline", value: "FACTS", help: "the facts to compare with, for checks"),
    Option("fail-on", value: "CHANGES", help: "exit 1 only for these: removed,changed:value"),
    Option.rules,
    Option("old-rules", value: "DIR", help: "rule pack for OLD; default: that of NEW"),
    Option.list,
    Option("old-list", value: "FILE", help: "the same for OLD; default: those of NEW"),
    Option("articles", value: "PATH", help: "the articles of runs, for --cause verify"),
    Option("old-articles", value: "PATH", help: "the same for OLD; default: those of NEW"),
  ]
  static let notes = [
    "OLD and NEW are files that extract wrote (facts, articles or json), folders of runs, or files",
    "or folders of articles, which are extracted for the purpose. Filters may be given several",
    "times or divided by commas; of each, one must hold.",
    "",
    "Of runs and articles it is known what they were made of. Each change then has its cause:",
    "article, rule, list (a row), words (another part of the pack), options or program. --cause",
    "takes such a word, or the name of a rule or row. --cause verify extracts the articles again",
    "with one part swapped at a time and marks what is confirmed; of runs it needs --articles,",
    "and --old-rules where the rules have changed.",
    "",
    "Exit code 0: the same facts; 1: differences; 2: something could not be read. With --fail-on,",
    "1 only where one of those changes is there. See docs/comparing.md.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let request = try DiffRequest(arguments)
    let color = try Terminal.usesColor(arguments) && request.output == nil
    let contents = try await DiffContents(
      try DiffInputs(arguments), arguments, verifies: request.verifiesCauses)
    var whole = FactComparison(old: contents.old, new: contents.new).result
    if request.verifiesCauses { whole = try await CauseCheck(contents).verified(whole) }
    let shown = request.order.applied(to: request.filter.applied(to: whole))
    try write(shown, request, usesColor: color)
    if let gate = request.gate { return conclude(gate.failures(in: shown)) }
    return shown.isEmpty ? .done : .findings
  }

  private static func write(
    _ result: ComparisonResult, _ request: DiffRequest, usesColor: Bool
  ) throws {
    let bytes = bytes(result, request, usesColor: usesColor)
    guard let output = request.output else {
      Terminal.output(bytes)
      return
    }
    try WholeFile.write(bytes, to: output)
    Terminal.error("\(ComparisonText(result).summary), in \(output)\n")
  }

  private static func bytes(
    _ result: ComparisonResult, _ request: DiffRequest, usesColor: Bool
  ) -> [UInt8] {
    let color = usesColor ? ColorMode.ansi : .plain
    let width = request.output == nil ? Terminal.width : Terminal.defaultWidth
    switch request.format {
    case .json: return result.json
    case .markdown: return Array(ComparisonMarkdown(result).text.utf8)
    case .html: return Array(ComparisonPage(result).html.utf8)
    case .text where request.countsOnly:
      return Array(ComparisonCounts(result, width: width, color: color).text.utf8)
    case .text: return Array(ComparisonText(result, width: width, color: color).text.utf8)
    }
  }

  private static func conclude(_ failures: [FactChange]) -> ExitCode {
    if failures.isEmpty { return .done }
    let count = "\(failures.count) change\(failures.count == 1 ? "" : "s")"
    Terminal.error("tradefacts diff: \(count) of those that --fail-on names\n")
    return .findings
  }
}
