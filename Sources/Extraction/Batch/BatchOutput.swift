import Ingestion

/// The output of a batch while it is written.
protocol BatchOutput: AnyObject {
  /// What is known of inputs from before, for whoever reads them; nil where nothing is remembered.
  func memory() throws(BatchFailure) -> sending RunMemory?
  /// Takes up the next entry.
  func add(_ entry: BatchEntry) throws(BatchFailure)
  /// Nothing more is under way: what was written may be passed on.
  func rest() throws(BatchFailure)
  /// Makes the output whole, or leaves it as the way it ended asks for. `summary` gets the counts
  /// of articles that were known before.
  func close(_ summary: inout BatchSummary) throws(BatchFailure)
}

/// What is written in its order.
enum BatchEntry: Sendable {
  case input(InputMark)
  case known(KnownPart)
  /// So much of the input that is read now is no article.
  case passedOver(Int)
  /// A portion that was read and extracted.
  case made(digest: String, [ArticleOutcome])
}

/// What became of an article.
enum ArticleOutcome: Sendable {
  case done(BatchResult)
  /// - Parameter mayPass: it might end otherwise another time.
  case failed(IngestionError, mayPass: Bool = false)
}
