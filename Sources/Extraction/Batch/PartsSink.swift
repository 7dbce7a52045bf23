/// An output of another form than one stream of parts: a folder of files, a database.
public protocol PartsSink: AnyObject {
  /// Takes the parts of one article; called in the order of the articles.
  func add(_ parts: [[UInt8]]) throws
  /// Makes the output whole and gives it its name.
  func finish() throws
  /// Leaves nothing behind; does nothing after `finish`.
  func discard()
}

extension BatchFailure {
  /// Whatever a sink throws, as the failure of the batch.
  init(_ error: any Error) {
    self = error as? BatchFailure ?? BatchFailure(message: "\(error)")
  }
}
