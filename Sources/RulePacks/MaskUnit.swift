import DocumentModel

/// Words that count as one thing in masked text.
public struct MaskUnit: Sendable, Equatable {
  public var span: TextSpan
  public var kind: SlotKind
  /// The mentions it stands for: one, or the members of a coordinated list.
  public var mentions: [Int]

  public init(span: TextSpan, kind: SlotKind, mentions: [Int]) {
    self.span = span
    self.kind = kind
    self.mentions = mentions
  }
}
