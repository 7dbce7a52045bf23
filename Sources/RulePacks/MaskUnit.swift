import DocumentModel

/// Words that count as one thing in masked text.
public struct MaskUnit: Sendable, Equatable {
  public var span: TextSpan
  public var kind: SlotKind
  /// The mentions it stands for: one, or the members of a coordinated list. A slice, so that the units
  /// of a document can share one array.
  public var mentions: ArraySlice<Int>

  public init(span: TextSpan, kind: SlotKind, mentions: ArraySlice<Int>) {
    self.span = span
    self.kind = kind
    self.mentions = mentions
  }
}
