/// What the pipeline makes of one article, ready to be written.
public struct BatchResult: Sendable {
  /// The article's part of the one output; of a run, its part of `facts.jsonl`, then of
  /// `articles.jsonl`, then its entry in the manifest.
  public var parts: [[UInt8]]
  public var factCount: Int
  /// Names of the user's watch lists in the article, by their ids.
  public var watched: [String]

  public init(parts: [[UInt8]], factCount: Int, watched: [String] = []) {
    self.parts = parts
    self.factCount = factCount
    self.watched = watched
  }
}
