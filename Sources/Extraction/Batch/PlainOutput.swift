/// One file, or standard output, which remembers nothing.
final class PlainOutput: BatchOutput {
  private let file: OutputFile
  private let frame: BatchFrame
  private let errors: OutputFile?
  private var isEmpty = true

  init(_ file: OutputFile, _ frame: BatchFrame, errors: OutputFile? = nil) {
    self.file = file
    self.frame = frame
    self.errors = errors
  }

  func add(_ entry: BatchEntry) throws(BatchFailure) {
    guard case .made(_, let outcomes) = entry else { return }
    for outcome in outcomes {
      switch outcome {
      case .failed(let error, _): try errors?.write(ErrorLine(error).json)
      case .done(let result): if let part = result.parts.first { try add(part) }
      }
    }
  }

  private func add(_ part: [UInt8]) throws(BatchFailure) {
    try file.write(isEmpty ? frame.header : frame.separator)
    isEmpty = false
    try file.write(part)
  }

  /// Whoever reads along, such as a program that sends a row and waits for its facts, gets them.
  func rest() throws(BatchFailure) {
    for file in [errors, file].compactMap({ $0 }) where file.isStream { try file.flush() }
  }

  func close(_ summary: inout BatchSummary) throws(BatchFailure) {
    defer {
      file.discard()
      errors?.discard()
    }
    if summary.end == .done { try errors?.commit() }
    if summary.end == .done && summary.articles > 0 {
      if isEmpty { try file.write(frame.header) }
      try file.write(frame.footer)
      try file.flush()
      try file.commit()
    } else if file.isStandardOutput {
      try file.flush()
    }
  }
}
