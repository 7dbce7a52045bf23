/// What a batch did.
public struct BatchSummary: Sendable, Equatable {
  public var articles = 0
  public var facts = 0
  /// Articles that are none for us, such as those in another language.
  public var skipped = 0
  /// Articles that could not be read or extracted.
  public var failures = 0
  /// Files in folders that are no articles by their names.
  var passedOverBeside = 0
  /// What inputs hold besides articles.
  var passedOverInside = 0
  /// UTF-8 bytes of the articles.
  public var bytes = 0
  /// Names of the user's watch lists, by their ids.
  public var watchedNames: Set<String> = []
  /// Articles with such a name.
  public var watchedArticles = 0
  /// What was used again of a former run; nil where there is none.
  public var reuse: ReuseCounts?
  /// True where the folder of a run keeps what was done, and the same run can go on from there.
  public var canGoOn = false
  public var end = BatchEnd.done

  public init(end: BatchEnd = .done) { self.end = end }

  /// Files, entries of archives and the like that are no articles.
  public var passedOver: Int { passedOverBeside + passedOverInside }

  /// Articles that came up: those done, skipped and failed.
  public var inputs: Int { articles + skipped + failures }

  mutating func add(_ outcome: ArticleOutcome) {
    switch outcome {
    case .failed(let error, _): if error.isSkip { skipped += 1 } else { failures += 1 }
    case .done(let result):
      articles += 1
      facts += result.factCount
      bytes += result.bytes
      watchedNames.formUnion(result.watched)
      if !result.watched.isEmpty { watchedArticles += 1 }
    }
  }
}

/// A run beside the one before it in the same folder; articles are the same by their keys.
public struct ReuseCounts: Sendable, Equatable {
  /// Not extracted again.
  public var unchanged = 0
  public var changed = 0
  public var new = 0
  public var gone = 0
}

/// How a batch ended.
public enum BatchEnd: Sendable, Equatable {
  case done
  /// By a signal, after the articles under way; an output file was not written.
  case interrupted(signal: Int32)
  /// The reader of standard output wants no more.
  case closedPipe
  /// The output could not be written.
  case failed(String)
}
