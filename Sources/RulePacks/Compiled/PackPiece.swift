/// Where some bytes are in the file of a compiled pack: numbers without gaps between them, as they
/// lie in the file.
struct PackPiece: BitwiseCopyable {
  /// In bytes from the start of the file.
  var offset: UInt64
  var length: UInt64
  var checksum: UInt64

  /// Where it starts and ends in a file that is known to be no smaller.
  var start: Int { Int(offset) }
  var end: Int { Int(offset + length) }

  /// True where the pieces lie one behind the other in a file of so many bytes.
  static func are(_ pieces: [PackPiece], within size: Int) -> Bool {
    var end: UInt64 = 0
    for piece in pieces {
      guard piece.offset >= end, piece.offset <= size, piece.length <= UInt64(size) - piece.offset
      else { return false }
      end = piece.offset + piece.length
    }
    return true
  }
}
