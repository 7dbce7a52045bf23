/// Bytes that are read once, from their start: a file, standard input, an entry of an archive.
protocol ByteSource: AnyObject {
  /// At most `count` bytes, which may be fewer than are left; none at the end.
  func read(upTo count: Int) throws(ReadFailure) -> [UInt8]
  /// In bytes, where it is known before reading.
  var size: Int? { get }
  /// Whether `seek` works.
  var isSeekable: Bool { get }
  /// Reads on from another place, in bytes from the start; false where that cannot be.
  func seek(to offset: Int) -> Bool
}

/// Why the bytes do not go on.
struct ReadFailure: Error {
  var stage: ReadingStage
  var message: String
}

extension ByteSource {
  var isSeekable: Bool { false }
  func seek(to offset: Int) -> Bool { false }

  /// What is left after `head`, with it; nil where that is more than `limit` bytes.
  func whole(after head: [UInt8], limit: Int) throws(ReadFailure) -> [UInt8]? {
    if let size, size > limit { return nil }
    var bytes = head
    while true {
      guard bytes.count <= limit else { return nil }
      let more = try read(upTo: max(1 << 16, (size ?? 0) - bytes.count + 1))
      if more.isEmpty { return bytes }
      bytes += more
    }
  }
}
