import Extraction
import Facts
import FoundationEssentials
import ReviewServer
import ReviewStore

/// `tradefacts review NEW`: the page on which facts are decided.
enum ReviewPage {
  static func run(_ arguments: Arguments) throws -> ExitCode {
    guard let run = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError(message: "name one run or file of facts to review")
    }
    let port = try arguments.number("port", in: 1...65535)
    let reviewer = try reviewer(arguments)
    let facts = try FactsFile.withOrigin(path: run)
    let old = try arguments.value("against").map { try FactsFile.withOrigin(path: $0) }
    let texts = try ReviewTexts.read(arguments.values("articles"))
    let store = try ReviewStore(file: try ReviewFile.path(arguments, run: run))
    let session = try ReviewSession(
      facts, against: old, texts: texts, store: store, reviewer: reviewer)
    ReviewTexts.tell(session.changedArticles)
    let server = try ReviewServer(session, port: port)
    Terminal.output("\(server.address)\n")
    let isOpened = !arguments.has("no-browser") && Browser.open(server.address)
    Terminal.error(
      "\(isOpened ? "" : "Open this address in a browser. ")Decisions are kept in \(store.file)."
        + " Ctrl-C ends.\n")
    server.serve { Interruption.signal != 0 }
    Terminal.error(
      "\(Counted.text(session.decisionCount, "decision")) made, kept in \(store.file)\n")
    let signal = Interruption.signal
    return signal == 2 ? .done : .interrupted(signal: signal)
  }

  private static func reviewer(_ arguments: Arguments) throws(UsageError) -> String {
    if let name = arguments.value("name") {
      if name.allSatisfy(\.isWhitespace) {
        throw UsageError(message: "--name is empty; give the name of the reviewer")
      }
      return name
    }
    return ProcessInfo.processInfo.environment["USER"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "reviewer"
  }
}
