import Facts

/// `tradefacts diff`: what changed between two sets of facts.
enum DiffCommand: Command {
  static let name = "diff"
  static let summary = "what changed between two sets of facts"
  static let usage = ["OLD NEW [--format FORMAT]"]
  static let options = [
    Option("format", value: "FORMAT", help: "text (default) or json")
  ]
  static let notes = [
    "OLD and NEW are files that extract wrote (facts, articles or json), or folders of runs.",
    "Exit code 0: the same facts; 1: differences.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    guard arguments.operands.count == 2 else {
      throw UsageError(message: "give two files or folders of facts: OLD and NEW")
    }
    let format = try format(arguments)
    let color = try Terminal.usesColor(arguments)
    let old = try FactsFile.read(path: arguments.operands[0])
    let new = try FactsFile.read(path: arguments.operands[1])
    let report = Wiring.difference(old, new, format: format, usesColor: color)
    Terminal.output(report.text)
    return report.isEmpty ? .done : .findings
  }

  private static func format(_ arguments: Arguments) throws(UsageError) -> DiffFormat {
    if let name = arguments.value("format"), ["markdown", "html"].contains(name) {
      throw UsageError(message: "the format \(name) is not built yet; use text or json")
    }
    return try arguments.choice("format", DiffFormat.self) ?? .text
  }
}

/// `--format` of `diff`.
enum DiffFormat: String, CaseIterable {
  case text, json
}

/// What `diff` writes.
struct DiffReport {
  var text: [UInt8]
  var isEmpty: Bool
}
