/// Goes through bytes by lines and blocks, and knows where it is.
struct ByteCursor {
  private let bytes: any ByteSource
  private var buffer: [UInt8]
  /// Of the next byte, in the buffer.
  private var start = 0
  private var isAtEnd = false
  /// Of the next byte, from the start of the bytes.
  private(set) var offset = 0

  private static let chunkBytes = 1 << 18

  /// `head` is what was already read of them.
  init(_ bytes: any ByteSource, head: [UInt8]) {
    self.bytes = bytes
    buffer = head
  }

  /// The next line with its end; nil at the end of the bytes. A line longer than the limit comes
  /// in pieces.
  mutating func line(upTo limit: Int) throws(ReadFailure) -> [UInt8]? {
    var seen = 0
    while true {
      let window = buffer[(start + seen)..<min(buffer.count, start + limit)]
      if let end = window.firstIndex(of: 0x0A) { return take(end + 1 - start) }
      seen = buffer.count - start
      if seen >= limit { return take(limit) }
      guard try fill() else { return seen == 0 ? nil : take(seen) }
    }
  }

  /// As many bytes as there are, up to a number.
  mutating func block(of count: Int) throws(ReadFailure) -> [UInt8] {
    while buffer.count - start < count, try fill() {}
    return take(min(count, buffer.count - start))
  }

  /// Passes over bytes; gives how many there were.
  mutating func skip(_ count: Int) throws(ReadFailure) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count {
        guard try fill() else { break }
      }
      let step = min(left, buffer.count - start)
      start += step
      offset += step
      left -= step
    }
    return count - left
  }

  /// Takes back the last bytes that were given out.
  mutating func putBack(_ bytes: [UInt8]) {
    buffer.replaceSubrange(..<start, with: bytes)
    start = 0
    offset -= bytes.count
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    let taken = Array(buffer[start..<(start + count)])
    start += count
    offset += count
    return taken
  }

  /// False when nothing is left.
  private mutating func fill() throws(ReadFailure) -> Bool {
    guard !isAtEnd else { return false }
    let more = try bytes.read(upTo: Self.chunkBytes)
    isAtEnd = more.isEmpty
    buffer.removeSubrange(..<start)
    start = 0
    buffer += more
    return !isAtEnd
  }
}
