#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of whatever a path names: a file, a pipe (`<(command)` in a shell), `/dev/null`.
enum FileBytes {
  private static let chunk = 1 << 20

  /// Nil where it cannot be opened or read.
  static func read(_ path: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    return forEachPiece(of: path) { bytes += $0 } ? bytes : nil
  }

  /// Lends the bytes piece by piece. False where it cannot be opened or read to its end.
  static func forEachPiece<Failure: Error>(
    of path: String, _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard let file = unsafe fopen(path, "rb") else { return false }
    defer { _ = unsafe fclose(file) }
    while true {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        count = unsafe fread(buffer.baseAddress.unsafelyUnwrapped, 1, chunk, file)
      }
      if piece.isEmpty { return unsafe ferror(file) == 0 }
      try body(piece)
    }
  }
}
