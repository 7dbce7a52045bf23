import Ingestion

/// The output of a batch while it is written.
protocol BatchOutput: AnyObject {
  /// True where digests are wanted by which inputs are known again.
  var remembers: Bool { get }
  /// Asked for each input before it is read, and for each portion before it is taken apart, in
  /// their order.
  func recall(_ input: InputMark) throws(BatchFailure) -> Recall
  func recall(portion digest: String) throws(BatchFailure) -> Recall
  /// Takes up the next entry.
  func add(_ entry: BatchEntry) throws(BatchFailure)
  /// Nothing more is under way: what was written may be passed on.
  func rest() throws(BatchFailure)
  /// Makes the output whole, or leaves it as the way it ended asks for. `summary` gets the counts
  /// of articles that were known before.
  func close(_ summary: inout BatchSummary) throws(BatchFailure)
}

/// What is known of an input or a portion.
enum Recall {
  case unknown
  /// An input that an interrupted run had begun: its portions are asked for one by one.
  case begun
  /// Its articles are in the output already.
  case recorded(articles: Int)
  /// Its articles are in the former output.
  case former(FormerPart)
}

/// A part of a former run, by the numbers of its rows.
struct FormerPart: Equatable, Sendable {
  /// Nil for portions of an input that has changed.
  var inputs: Range<Int>?
  var portions: Range<Int>
  var articles: Int

  /// Takes up a part that follows; false where it does not.
  mutating func extend(_ next: FormerPart) -> Bool {
    guard next.portions.lowerBound == portions.upperBound else { return false }
    switch (inputs, next.inputs) {
    case (nil, nil): break
    case (let own?, let other?) where own.upperBound == other.lowerBound:
      inputs = own.lowerBound..<other.upperBound
    default: return false
    }
    portions = portions.lowerBound..<next.portions.upperBound
    articles += next.articles
    return true
  }
}

/// What is written in its order.
enum BatchEntry: Sendable {
  case input(InputMark)
  case former(FormerPart)
  /// A portion that was read and extracted.
  case made(digest: String, [ArticleOutcome])
}

/// What became of an article.
enum ArticleOutcome: Sendable {
  case done(BatchResult)
  /// - Parameter mayPass: it might end otherwise another time.
  case failed(IngestionError, mayPass: Bool = false)
}
