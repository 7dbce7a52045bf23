/// An output that a sink writes; it remembers nothing.
final class SinkOutput: BatchOutput {
  private let sink: any PartsSink
  private let errors: OutputFile?

  init(_ sink: any PartsSink, errors: OutputFile? = nil) {
    self.sink = sink
    self.errors = errors
  }

  func memory() -> sending RunMemory? { nil }

  func rest() throws(BatchFailure) {
    if let errors, errors.isStream { try errors.flush() }
    do { try sink.rest() } catch { throw BatchFailure(error) }
  }

  func add(_ entry: BatchEntry) throws(BatchFailure) {
    guard case .made(_, let outcomes) = entry else { return }
    for outcome in outcomes {
      switch outcome {
      case .failed(let error, _): try errors?.write(ErrorLine(error).json)
      case .done(let result):
        do { try sink.add(result.parts) } catch { throw BatchFailure(error) }
      }
    }
  }

  func close(_ summary: inout BatchSummary) throws(BatchFailure) {
    defer {
      sink.discard()
      errors?.discard()
    }
    guard summary.end == .done else { return }
    try errors?.commit()
    guard summary.articles > 0 else { return }
    do { try sink.finish() } catch { throw BatchFailure(error) }
  }
}
