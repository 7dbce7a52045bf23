/// What a batch tells while it goes on.
public struct BatchEvents: Sendable {
  /// Called with an error line, in the order of the articles.
  public var report: @Sendable (String) -> Void
  /// Called after each article with the number of articles and of their bytes so far.
  public var progress: @Sendable (_ articles: Int, _ bytes: Int) -> Void
  /// Asked before each article; other than 0, the signal that ends the batch.
  public var interruption: @Sendable () -> Int32

  public init(
    report: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    interruption: @escaping @Sendable () -> Int32 = { 0 }
  ) {
    self.report = report
    self.progress = progress
    self.interruption = interruption
  }
}
