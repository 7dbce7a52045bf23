#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An open file of a compiled pack, from which pieces are read as they are needed.
///
/// They are read, not mapped: a file that something cuts short meanwhile gives nothing, where the
/// memory it is mapped to would end the program.
final class PackFileHandle: Sendable {
  private let descriptor: Int32
  /// In bytes.
  let size: Int

  /// Nil for what is no ordinary file, or that of another user.
  init?(_ path: String) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard opened >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else {
      close(opened)
      return nil
    }
    descriptor = opened
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Makes it the newest of its folder.
  func markAsUsed() { _ = futimens(descriptor, nil) }

  /// Bytes from an offset on; nil where there are not so many.
  func read(from offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { target, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: target[filled..<count])
        let more = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if more > 0 {
          filled += more
        } else if more == 0 || errno != EINTR {
          isWhole = false
          return
        }
      }
    }
    return isWhole ? bytes : nil
  }
}
