/// `tradefacts rules`: check a rule pack, run the tests inside it, look at its rules.
enum RulesCommand: Command {
  static let name = "rules"
  static let summary = "check a rule pack, run the tests inside it, show its rules"
  static let usage = [
    "check [PACK|FILE]... [--strict] [--corpus PATH] [--format FORMAT]",
    "test [PACK|FILE|ID]... [--integration] [--coverage] [--watch] [--format F]",
    "list [PACK] [--format FORMAT]",
    "show ID",
  ]
  static let options = [
    Option.rules,
    Option("format", value: "FORMAT", help: "text (default) or json; for test also junit"),
    Option("strict", help: "check: warnings count as errors"),
    Option("corpus", value: "PATH", help: "check: also look for match limits on these articles"),
    Option("integration", help: "test: all rules run together, as on an article"),
    Option("coverage", help: "test: what no test exercises is listed, and fails"),
    Option("watch", help: "test: again whenever a file of the pack is saved; Ctrl-C ends it"),
  ]
  static let notes = [
    "check says what is wrong in the pack, with file, line and column.",
    "test runs the tests of all rules, or of those in FILEs or with IDs; FILEs may be relative",
    "to the pack. list gives one line a rule; show all of one rule, as it is compiled.",
    "Exit code 1: something is wrong.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let rest = Array(arguments.operands.dropFirst())
    switch arguments.operands.first {
    case "check": return try await RulesCheck.run(arguments, rest)
    case "test": return try await RulesTest.run(arguments, rest)
    case "list": return try RulesList.run(arguments, rest)
    case "show": return try RulesShow.run(arguments, rest)
    case let other?:
      let guess = Suggestion.text(for: other, among: ["check", "test", "list", "show"])
      throw UsageError(
        message: "unknown subcommand \(other); \(guess ?? "give check, test, list or show")")
    case nil: throw UsageError(message: "give a subcommand: check, test, list or show")
    }
  }
}

/// `--format` of `rules`; `junit` only for tests.
enum RulesFormat: String, CaseIterable {
  case text, json, junit

  static func asked(_ arguments: Arguments, junit: Bool = false) throws(UsageError) -> RulesFormat {
    let format = try arguments.choice("format", RulesFormat.self) ?? .text
    guard junit || format != .junit else {
      throw UsageError(message: "--format junit is for rules test; give text or json")
    }
    return format
  }
}
