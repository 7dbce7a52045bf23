/// An output that takes the parts of the articles: a stream, a folder of files, a database.
public protocol PartsSink: AnyObject {
  /// Takes the parts of one article; called in the order of the articles.
  func add(_ parts: [[UInt8]]) throws
  /// Nothing more is under way: what was written may be passed on.
  func rest() throws
  /// Makes the output whole and gives it its name.
  func finish() throws
  /// Leaves nothing behind; does nothing after `finish`.
  func discard()
}

extension PartsSink {
  public func rest() {}
}

extension BatchFailure {
  /// Whatever a sink throws, as the failure of the batch.
  init(_ error: any Error) {
    self = error as? BatchFailure ?? BatchFailure(message: "\(error)")
  }
}
