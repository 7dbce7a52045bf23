/// How articles are read.
public struct ReadingOptions: Sendable {
  public var format: InputFormat
  /// A larger article (or a larger row of JSON Lines) is an error; the others are read.
  public var maxArticleBytes: Int
  /// False: articles that are not in English are passed over, as errors of the stage `language`.
  public var readsAnyLanguage: Bool
  /// Asked while standard input is silent; true ends the reading.
  public var shouldStop: @Sendable () -> Bool

  /// 32 MiB.
  public static let defaultMaxArticleBytes = 32 << 20

  public init(
    format: InputFormat = .auto, maxArticleBytes: Int = Self.defaultMaxArticleBytes,
    readsAnyLanguage: Bool = false,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.format = format
    self.maxArticleBytes = maxArticleBytes
    self.readsAnyLanguage = readsAnyLanguage
    self.shouldStop = shouldStop
  }

  var languages: LanguageGate { LanguageGate(readsAny: readsAnyLanguage) }
}
