/// Lines, one at a time; a line that is too long is passed over, not held.
struct LineSource {
  /// A line.
  enum Line {
    case whole([UInt8])
    case tooLong
  }

  private let bytes: any ByteSource
  private let maxBytes: Int
  private var chunk: ArraySlice<UInt8>
  private var atEnd = false

  private static let chunkBytes = 1 << 16

  /// `head` is what was already read of them.
  init(bytes: any ByteSource, head: [UInt8], maxBytes: Int) {
    self.bytes = bytes
    self.maxBytes = maxBytes
    chunk = head[...]
  }

  /// Nil at the end.
  mutating func next() throws(ReadFailure) -> Line? {
    var line: [UInt8] = []
    var tooLong = false
    var any = false
    while try fill() {
      any = true
      let end = chunk.firstIndex(of: 0x0A)
      let piece = chunk[..<(end ?? chunk.endIndex)]
      tooLong = tooLong || line.count + piece.count > maxBytes
      if tooLong { line = [] } else { line += piece }
      chunk = end.map { chunk[($0 + 1)...] } ?? []
      if end != nil { break }
    }
    guard any else { return nil }
    return tooLong ? .tooLong : .whole(line)
  }

  /// False when nothing is left.
  private mutating func fill() throws(ReadFailure) -> Bool {
    if chunk.isEmpty && !atEnd {
      chunk = try bytes.read(upTo: Self.chunkBytes)[...]
      atEnd = chunk.isEmpty
    }
    return !chunk.isEmpty
  }
}
