/// A half-open range of UTF-8 bytes in the text of a document.
///
/// Every position inside the program is a byte offset; Unicode-scalar offsets are made once, at
/// output.
public struct TextSpan: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// Length in bytes.
  public var count: Int { Int(end) - Int(start) }
  public var isEmpty: Bool { start >= end }
  public var range: Range<Int> { Int(start)..<Int(end) }

  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Order in the text: by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
