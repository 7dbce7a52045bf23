import DocumentModel
import Extraction
import Facts
import RulePacks

/// `tradefacts explain`: why a rule did not fire, why a fact is there.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = "why a rule did not fire, and why a fact is there"
  static let usage = [
    "--rule ID FILE[:LINE]...", "--all-rules FILE[:LINE]...", "FACT-ID RUN|FILE...",
  ]
  static let options = [
    Option("rule", value: "ID", help: "tell what this rule did, sentence by sentence"),
    Option("all-rules", help: "tell in one line each what all triggered rules did"),
    Option("format", value: "FORMAT", help: "text (default), json; of a fact also html"),
    Option("published", value: "DATE", help: "day of publication of articles that carry none"),
    Option.rules,
    Option.list,
  ]
  static let notes = [
    "FILE is an article, or - for standard input; with LINE, only the sentences of that line.",
    "--rule shows each sentence with a trigger of the rule: how far the pattern came, the step",
    "that failed, what stands there, vetoes, lost conflicts, values that could not be read. With",
    "LINE it also says of a sentence without a trigger what is missing.",
    "",
    "FACT-ID is the id or the key of a fact. RUN is a folder or file that extract wrote; name the",
    "article too, where it is not found by the path it was read from. Or name only articles.",
    "",
    "Exit code 1: no sentence has a trigger of the rule, or there is no such fact.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let format = try arguments.choice("format", ExplainFormat.self) ?? .text
    let isRule = arguments.has("rule") || arguments.has("all-rules")
    if arguments.has("rule"), arguments.has("all-rules") {
      throw UsageError(message: "give either --rule or --all-rules")
    }
    if format == .html, isRule {
      throw UsageError(message: "--format html is for facts; give text or json")
    }
    return isRule
      ? try await ExplainRule(arguments, format).run()
      : try await ExplainFact(arguments, format).run()
  }
}

/// `--format` of `explain`.
enum ExplainFormat: String, CaseIterable {
  case text, json, html
}
