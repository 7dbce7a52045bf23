/// What a batch tells while it goes on.
public struct BatchEvents: Sendable {
  /// Called with a line for people: an error, in the order of the articles, or why work is redone.
  public var report: @Sendable (String) -> Void
  /// Called after each article.
  public var progress: @Sendable (BatchProgress) -> Void
  /// Asked before articles are taken up; other than 0, the signal that ends the batch.
  public var interruption: @Sendable () -> Int32

  public init(
    report: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (BatchProgress) -> Void = { _ in },
    interruption: @escaping @Sendable () -> Int32 = { 0 }
  ) {
    self.report = report
    self.progress = progress
    self.interruption = interruption
  }
}

/// How far a batch is.
public struct BatchProgress: Sendable, Equatable {
  /// Written, or known from an earlier run.
  public var articles = 0
  /// Of these, the ones that were extracted now.
  public var extracted = 0
  /// UTF-8 bytes of the articles that were extracted now.
  public var bytes = 0
  /// Bytes of the input files that were read or passed over.
  public var consumed = 0
}
