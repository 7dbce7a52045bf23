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

  /// Numbers from an offset in bytes on, as this machine has them in memory; nil where there are not
  /// so many.
  func read<Number: BitwiseCopyable>(
    _ type: Number.Type, from offset: Int, count: Int
  ) -> [Number]? {
    let stride = MemoryLayout<Number>.stride
    guard offset >= 0, count >= 0, offset <= size, count <= (size - offset) / stride else {
      return nil
    }
    var isWhole = true
    let numbers = unsafe [Number](unsafeUninitializedCapacity: count) { target, filled in
      let whole = unsafe UnsafeMutableBufferPointer(rebasing: target[..<count])
      let bytes = UnsafeMutableRawBufferPointer(whole)
      isWhole = unsafe fill(bytes, from: offset)
      filled = isWhole ? count : 0
    }
    return isWhole ? numbers : nil
  }

  private func fill(_ target: UnsafeMutableRawBufferPointer, from offset: Int) -> Bool {
    var filled = 0
    while filled < target.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled...])
      let more = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      if more > 0 {
        filled += more
      } else if more == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }
}
