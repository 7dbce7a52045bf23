/// Where a pattern matched.
public struct PatternHit: Sendable, Equatable {
  /// Counted from 1.
  public var line: Int
  /// On one line, as the sentence.
  public var words: String
  public var sentence: String
  /// One for each column; empty where it took no part.
  public var captures: [String]

  public init(line: Int, words: String, sentence: String, captures: [String]) {
    self.line = line
    self.words = words
    self.sentence = sentence
    self.captures = captures
  }
}
