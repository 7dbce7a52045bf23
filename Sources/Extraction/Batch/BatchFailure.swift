/// Why output cannot be written.
public struct BatchFailure: Error, Equatable {
  public var message: String
  /// The reader of standard output has gone, which is no fault.
  public var isClosedPipe: Bool

  public init(message: String, isClosedPipe: Bool = false) {
    self.message = message
    self.isClosedPipe = isClosedPipe
  }
}

extension BatchEnd {
  init(_ failure: BatchFailure) {
    self = failure.isClosedPipe ? .closedPipe : .failed(failure.message)
  }
}

extension BatchFailure: CustomStringConvertible {
  public var description: String { message }
}
