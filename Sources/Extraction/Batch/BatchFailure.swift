/// Why output cannot be written.
struct BatchFailure: Error, Equatable {
  var message: String
  /// The reader of standard output has gone, which is no fault.
  var isClosedPipe = false
}

extension BatchEnd {
  init(_ failure: BatchFailure) {
    self = failure.isClosedPipe ? .closedPipe : .failed(failure.message)
  }
}

extension BatchFailure: CustomStringConvertible {
  var description: String { message }
}
