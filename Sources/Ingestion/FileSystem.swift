#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The calls of the operating system that reading needs; no other file of this target makes any.
enum FileSystem {
  /// What a path leads to, symbolic links followed.
  static func status(of path: FilePath) throws(SystemError) -> FileStatus {
    var raw = stat()
    guard unsafe path.withCString({ unsafe stat($0, &raw) }) == 0 else {
      throw SystemError(code: errno)
    }
    return FileStatus(raw)
  }

  /// Names in a folder, without `.` and `..`, in no order.
  static func names(in folder: FilePath) throws(SystemError) -> [[UInt8]] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else {
      throw SystemError(code: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    guard errno == 0 else { throw SystemError(code: errno) }
    return names
  }
}

/// An open file, or standard input; closed when it is no longer held.
final class InputFile: ByteSource {
  private let descriptor: Int32
  private let shouldStop: @Sendable () -> Bool
  let status: FileStatus

  /// Opens without waiting, so that a pipe given as a file is seen and refused.
  init(path: FilePath) throws(SystemError) {
    let opened = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard opened >= 0 else { throw SystemError(code: errno) }
    var raw = stat()
    guard unsafe fstat(opened, &raw) == 0 else {
      let code = errno
      close(opened)
      throw SystemError(code: code)
    }
    descriptor = opened
    status = FileStatus(raw)
    shouldStop = { false }
  }

  /// Standard input. `shouldStop` is asked while nothing arrives; true counts as the end.
  init(standardInputUntil shouldStop: @escaping @Sendable () -> Bool) throws(SystemError) {
    var raw = stat()
    guard unsafe fstat(STDIN_FILENO, &raw) == 0 else { throw SystemError(code: errno) }
    descriptor = STDIN_FILENO
    status = FileStatus(raw)
    self.shouldStop = shouldStop
  }

  var size: Int? { status.kind == .file ? status.size : nil }

  /// In bytes, how far it was read.
  private(set) var position = 0

  /// False for what arrives only once.
  var isRereadable: Bool { status.kind == .file && descriptor != STDIN_FILENO }

  /// Back to the start; false where that fails.
  func rewind() -> Bool { seek(to: 0) }

  var isSeekable: Bool { status.kind == .file }

  /// False where that fails.
  func seek(to offset: Int) -> Bool {
    position = offset
    return lseek(descriptor, off_t(offset), SEEK_SET) >= 0
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  func read(upTo count: Int) throws(ReadFailure) -> [UInt8] {
    while true {
      guard waitForInput() else { return [] }
      var failure: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        #if canImport(Glibc)
          let result = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        #else
          let result = unsafe Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
        if result < 0 { failure = errno }
        initialized = max(0, result)
      }
      if failure == 0 {
        position += bytes.count
        return bytes
      }
      if failure != EINTR && failure != EAGAIN {
        let reason = SystemError(code: failure)
        throw ReadFailure(stage: .open, message: "cannot be read: \(reason)")
      }
    }
  }

  /// True where reading would wait: nothing has arrived on standard input.
  var mayWait: Bool { isLive && !hasArrived(within: 0) }

  private var isLive: Bool { descriptor == STDIN_FILENO && status.kind != .file }

  /// False when asked to stop before anything came.
  private func waitForInput() -> Bool {
    guard isLive else { return true }
    while !shouldStop() {
      if hasArrived(within: 200) { return true }
    }
    return false
  }

  /// Also true at the end of the input.
  private func hasArrived(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }
}

extension FileStatus {
  fileprivate init(_ raw: stat) {
    let kind: FileKind
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFIFO: kind = .pipe
    case S_IFSOCK: kind = .socket
    default: kind = .device
    }
    self.init(
      kind: kind, size: Int(raw.st_size), device: UInt64(truncatingIfNeeded: raw.st_dev),
      inode: UInt64(raw.st_ino))
  }
}

extension SystemError: CustomStringConvertible {
  /// What is wrong, in words.
  var description: String {
    switch code {
    case ENOENT: "no such file or folder"
    case ENOTDIR: "part of the path is not a folder"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "a loop of symbolic links"
    case ENAMETOOLONG: "the path is too long"
    case EMFILE, ENFILE: "too many open files"
    case EIO: "the device reports a read error"
    case ENXIO: "a socket or a device without a driver, not a file"
    default: "system error \(code)"
    }
  }
}
