/// How much a worker takes through the stages together. The more, the less often the code and tables
/// of a stage are fetched into the caches; the more, too, is under way at once.
public enum BatchSize {
  /// Articles at most: the fewer, the more workers there are, for what is under way is in memory.
  public static func articles(workers: Int) -> Int {
    min(max(articlesOfAll / max(workers, 1), leastArticles), mostArticles)
  }

  private static let leastArticles = 16
  private static let mostArticles = 128
  private static let articlesOfAll = 256
  /// Of the portions that the articles are made of; one larger one is taken alone.
  public static let bytes = 512 << 10
}
