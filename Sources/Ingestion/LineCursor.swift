/// Goes through the lines of a text.
struct LineCursor {
  private let text: [UInt8]
  /// Offset of the first byte that was not given out yet.
  private(set) var place: Int

  init(_ text: [UInt8], from place: Int = 0) {
    self.text = text
    self.place = place
  }

  /// The bytes of the next line without its end.
  mutating func next() -> Range<Int>? {
    guard place < text.count else { return nil }
    let end = text[place...].firstIndex(of: 0x0A) ?? text.count
    defer { place = min(end + 1, text.count) }
    return place..<end
  }
}
