/// The compiled code of a pattern as bytes, which another run of the program may take up where
/// `PatternLibrary.version` is the same (pcre2serialize).
public struct SerializedPattern: Sendable {
  public let code: [UInt8]
  /// True where a match begins at the byte from which it is searched, or not at all.
  public let isAnchored: Bool
}
