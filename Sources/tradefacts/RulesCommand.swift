import RulePacks

/// `tradefacts rules`: check a rule pack, and run the tests inside it.
enum RulesCommand: Command {
  static let name = "rules"
  static let summary = "check a rule pack, run the tests inside it"
  static let usage = ["check", "test [FILE|ID]..."]
  static let options = [Option.rules]
  static let notes = [
    "check says what is wrong in the pack, with file, line and column.",
    "test runs the tests of all rules, or of those in FILEs (relative to the pack) or with IDs.",
    "Exit code 1: something is wrong.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let operands = arguments.operands
    switch operands.first {
    case "check":
      guard operands.count == 1 else { throw UsageError(message: "check takes no FILE or ID") }
      return try check(arguments)
    case "test": return try test(arguments, selection: Array(operands.dropFirst()))
    case "list", "show":
      throw UsageError(message: "\(operands[0]) is not built yet; there are check and test")
    case let other?: throw UsageError(message: "unknown subcommand \(other); give check or test")
    case nil: throw UsageError(message: "give a subcommand: check or test")
    }
  }

  private static func check(_ arguments: Arguments) throws -> ExitCode {
    let folder = try RulesFolder.find(arguments)
    let pack = try RulePack(folder: folder)
    for diagnostic in pack.diagnostics {
      Terminal.output("\(folder)/\(diagnostic.rendered)\n")
    }
    let errors = pack.diagnostics.count { $0.severity == .error }
    let warnings = pack.diagnostics.count - errors
    Terminal.error(
      "\(pack.rules.count) rules, \(pack.names.entries.count) names: \(errors) errors,"
        + " \(warnings) warnings\n")
    return pack.hasErrors ? .findings : .done
  }

  private static func test(_ arguments: Arguments, selection: [String]) throws -> ExitCode {
    let report = try Wiring.ruleTests(
      folder: try RulesFolder.find(arguments), selection: selection,
      usesColor: try Terminal.usesColor(arguments))
    Terminal.output(report.text)
    return report.passed ? .done : .findings
  }
}

/// What `rules test` writes.
struct RuleTestReport {
  var text: String
  var passed: Bool
}
