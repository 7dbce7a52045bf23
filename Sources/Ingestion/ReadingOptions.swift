/// How articles are read.
public struct ReadingOptions: Sendable {
  public var format: InputFormat
  /// A larger article (or a larger row of JSON Lines) is an error; the others are read.
  public var maxArticleBytes: Int
  public var expansion: ExpansionLimits
  /// False: articles that are not in English are passed over, as errors of the stage `language`.
  public var readsAnyLanguage: Bool
  /// As long may another program take that reads an article for us.
  public var maxSeconds: Int
  /// Asked while standard input is silent; true ends the reading.
  public var shouldStop: @Sendable () -> Bool

  /// 32 MiB.
  public static let defaultMaxArticleBytes = 32 << 20

  public static let defaultMaxSeconds = 60

  public init(
    format: InputFormat = .auto, maxArticleBytes: Int = Self.defaultMaxArticleBytes,
    expansion: ExpansionLimits = ExpansionLimits(),
    readsAnyLanguage: Bool = false,
    maxSeconds: Int = Self.defaultMaxSeconds,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.format = format
    self.maxArticleBytes = maxArticleBytes
    self.expansion = expansion
    self.readsAnyLanguage = readsAnyLanguage
    self.maxSeconds = maxSeconds
    self.shouldStop = shouldStop
  }

  var languages: LanguageGate { LanguageGate(readsAny: readsAnyLanguage) }

  /// What of a folder or an archive is read, by its name. Archives are opened for any format: it
  /// says what is in them.
  func isArticleName(_ name: [UInt8]) -> Bool {
    guard !name.starts(with: Array("README".utf8)), let named = InputFormat.named(name) else {
      return false
    }
    return format == .auto || format == named || named == .archive
  }
}
