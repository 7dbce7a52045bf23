/// A span in Unicode scalars with its words.
public struct SpanRecord: Sendable, Equatable {
  public var start: Int
  public var end: Int
  public var text: String

  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// Nil where it is not an object of start, end and text.
  public init?(_ value: JSONValue?) {
    guard let start = value?["start"]?.integer, let end = value?["end"]?.integer,
      let text = value?["text"]?.string, start >= 0, end >= start, end <= Int(Int32.max)
    else { return nil }
    self.init(start: start, end: end, text: text)
  }
}
