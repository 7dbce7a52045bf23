/// How far archives may expand.
public struct ExpansionLimits: Sendable {
  /// Bytes that come out for each byte of the archive; asked once 64 MiB came out.
  public var maxRatio: Int
  /// Bytes that come out of one archive and those in it.
  public var maxBytes: Int
  /// Archives in archives.
  public var maxNesting: Int

  public static let defaultMaxRatio = 1000
  /// 64 GiB.
  public static let defaultMaxBytes = 64 << 30
  public static let defaultMaxNesting = 4

  public init(
    maxRatio: Int = Self.defaultMaxRatio, maxBytes: Int = Self.defaultMaxBytes,
    maxNesting: Int = Self.defaultMaxNesting
  ) {
    self.maxRatio = maxRatio
    self.maxBytes = maxBytes
    self.maxNesting = maxNesting
  }
}
