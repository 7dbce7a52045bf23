#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of a compiled pack that gets its name when it is whole; before, nobody sees it.
///
/// Nothing is waited for to be on the device: what a power cut left of it has a wrong checksum.
final class NewPackFile {
  private let descriptor: Int32
  private let temporary: String
  private let target: String
  private var buffer: [UInt8] = []
  /// Bytes that were written so far.
  private(set) var length = 0
  private var hasName = false

  private static let bufferBytes = 1 << 18

  /// Nil where the folder cannot be written.
  init?(_ path: String, temporary: String) {
    target = path
    self.temporary = temporary
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !hasName { unsafe unlink(temporary) }
  }

  func write(_ bytes: [UInt8]) throws(PackDamage) {
    // What is large is not copied.
    if bytes.count >= Self.bufferBytes {
      try flush()
      try write(bytes, at: length)
      length += bytes.count
      return
    }
    length += bytes.count
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Gives the file its name, with other bytes at its start.
  func commit(start: [UInt8]) throws(PackDamage) {
    try flush()
    try write(start, at: 0)
    guard unsafe rename(temporary, target) == 0 else { throw PackDamage() }
    hasName = true
  }

  private func flush() throws(PackDamage) {
    try write(buffer, at: length - buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8], at offset: Int) throws(PackDamage) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw PackDamage()
      }
    }
  }
}
