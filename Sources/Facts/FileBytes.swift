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
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { _ = unsafe fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: chunk))
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe fread(buffer.baseAddress.unsafelyUnwrapped + start, 1, chunk, file)
      }
      bytes.removeLast(chunk - count)
      if count == 0 { return unsafe ferror(file) == 0 ? bytes : nil }
    }
  }
}
