/// What a batch did.
public struct BatchSummary: Sendable, Equatable {
  public var articles = 0
  public var facts = 0
  /// Articles that could not be read or extracted.
  public var failures = 0
  /// Files in folders that are no articles by their names.
  public var passedOver = 0
  /// UTF-8 bytes of the articles.
  public var bytes = 0
  /// Names of the user's watch lists, by their ids.
  public var watchedNames: Set<String> = []
  /// Articles with such a name.
  public var watchedArticles = 0
  public var end = BatchEnd.done

  public init(end: BatchEnd = .done) { self.end = end }
}

/// How a batch ended.
public enum BatchEnd: Sendable, Equatable {
  case done
  /// By a signal, after the articles under way; an output file was not written.
  case interrupted(signal: Int32)
  /// The reader of standard output wants no more.
  case closedPipe
  /// The output could not be written, and nothing of it was left behind.
  case failed(String)
}
