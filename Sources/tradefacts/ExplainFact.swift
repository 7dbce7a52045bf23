/// `tradefacts explain FACT-ID`.
struct ExplainFact {
  init(_ arguments: Arguments, _ format: ExplainFormat) throws(UsageError) {}
  func run() throws -> ExitCode { .failed }
}
