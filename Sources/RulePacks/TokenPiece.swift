import DocumentModel

/// A token as the cutter finds it: where it is and how it is written.
public struct TokenPiece: Equatable, Sendable {
  /// Byte offset of the first byte.
  public let start: Int
  /// Byte offset after the last byte.
  public let end: Int
  public let shape: TokenShape

  public init(start: Int, end: Int, shape: TokenShape) {
    self.start = start
    self.end = end
    self.shape = shape
  }
}
