#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The lines of a file, one at a time, so that memory does not grow with the file.
@safe final class FileLines {
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Of the line that was read last, counted from 1.
  private(set) var number = 0

  private static let chunk = 1 << 18

  /// Nil where it cannot be opened.
  init?(_ path: String) {
    guard let opened = unsafe fopen(path, "rb") else { return nil }
    unsafe file = opened
  }

  deinit { _ = unsafe fclose(file) }

  /// False after a read error.
  var isReadable: Bool { unsafe ferror(file) == 0 }

  /// Without its line feed; nil at the end.
  func next() -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        number += 1
        return buffer[start..<end]
      }
      searched = buffer.count - start
      if isAtEnd { break }
      fill()
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    number += 1
    return buffer[start...]
  }

  /// All that was not read yet.
  func rest() -> [UInt8] {
    while !isAtEnd { fill() }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  private func fill() {
    buffer.removeSubrange(..<start)
    start = 0
    let count = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let read = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe fread(bytes.baseAddress.unsafelyUnwrapped + count, 1, Self.chunk, file)
    }
    buffer.removeLast(Self.chunk - read)
    isAtEnd = read == 0
  }
}
