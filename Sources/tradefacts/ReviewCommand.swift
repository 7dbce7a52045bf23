import Facts
import ReviewStore

/// `tradefacts review`: decisions of people on facts.
enum ReviewCommand: Command {
  static let name = "review"
  static let summary = "a page to accept, reject and edit facts; decisions as files"
  static let usage = [
    "RUN|FACTS [--against OLD] [--name WHO] [--port N]",
    "export RUN|--store FILE [-o FILE]",
    "import DECISIONS RUN|--store FILE",
    "apply RUN|FACTS [--store FILE] [-o FILE] [--undecided keep]",
  ]
  static let options = [
    Option("against", value: "OLD", help: "an earlier run: what changed since comes first"),
    Option(
      "articles", value: "PATH",
      help: "what the run was made of: shows the whole text; repeatable"),
    Option("name", value: "WHO", help: "who decides; default: the user's name"),
    Option("port", value: "N", help: "of 127.0.0.1; default: any that is free"),
    Option("no-browser", help: "only print the address"),
    Option("store", value: "FILE", help: "the decisions; default: review.sqlite in the run"),
    Option("output", short: "o", value: "FILE", help: "a file; default: standard output"),
    Option("undecided", value: "WHAT", help: "apply: leave-out (default) or keep"),
  ]
  static let notes = [
    "RUN is a folder that extract wrote, FACTS a file of facts; of a file the decisions are in",
    "FILE.review.sqlite beside it. The page is for this machine only; its address is printed.",
    "",
    "export writes all decisions as JSON Lines, in an order that suits git. import adds those that",
    "follow what the store has; others are refused, each with its line. apply writes the facts that",
    "were accepted or edited, with the edits. See docs/reviewing.md.",
    "Exit code 1: a decision was refused.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    let operands = Array(arguments.operands.dropFirst())
    switch arguments.operands.first {
    case "export": return try ReviewExport.run(arguments, operands)
    case "import": return try ReviewImport.run(arguments, operands)
    case "apply": return try ReviewApply.run(arguments, operands)
    case nil:
      throw UsageError(message: "name a run to review, or export, import or apply; see --help")
    default: return try ReviewPage.run(arguments)
    }
  }
}

/// Where the decisions on a run are.
enum ReviewFile {
  /// - Parameter run: the operand that names a run or a file of facts, where there is one.
  static func path(_ arguments: Arguments, run: String?) throws(UsageError) -> String {
    if let file = arguments.value("store") {
      if file == "" { throw UsageError(message: "--store is empty; name a file") }
      return file
    }
    guard let run else { throw UsageError(message: "name a run, or a store with --store FILE") }
    switch InputPath.kind(of: run) {
    case .folder: return run + (run.hasSuffix("/") ? "" : "/") + "review.sqlite"
    default: return run + ".review.sqlite"
    }
  }

  /// The store that is there; it is not made by reading it.
  static func existing(_ arguments: Arguments, run: String?) throws -> ReviewStore {
    let path = try path(arguments, run: run)
    guard InputPath.kind(of: path) == .file else {
      throw CommandError(
        "\(path): there are no decisions; make some with tradefacts review, or name their file"
          + " with --store")
    }
    return try ReviewStore(file: path)
  }
}
