/// How much a worker takes through the stages together. The more, the less often the code and tables
/// of a stage are fetched into the caches; the more, too, is under way at once.
public enum BatchSize {
  public static let articles = 128
  /// Of the portions that the articles are made of; one larger one is taken alone.
  public static let bytes = 512 << 10
}
