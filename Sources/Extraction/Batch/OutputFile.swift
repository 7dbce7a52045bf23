#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that appears under its name only when it is whole; or standard output.
///
/// It is written as `.NAME.partial` in the same folder under a lock, so that a second program does
/// not write it too, and what a killed program left is written over. What is no ordinary file
/// (a terminal, `/dev/null`) is written directly.
public final class OutputFile {
  private enum State { case open, closed }

  let isStandardOutput: Bool
  private let name: String
  private let descriptor: Int32
  private let target: String
  private let temporary: String?
  private var buffer: [UInt8] = []
  /// Bytes that were written, and those that wait to be.
  private(set) var length = 0
  private var state = State.open
  private lazy var background = BackgroundSync(descriptor)

  private static let bufferBytes = 1 << 18

  public static func standardOutput() -> OutputFile {
    OutputFile(name: "standard output", descriptor: STDOUT_FILENO, target: "", temporary: nil)
  }

  /// - Parameters:
  ///   - calling: what it is called in errors, if not by its path.
  ///   - keeping: leaves what a program that was killed has written; `truncate` says how
  ///   much of it counts.
  public init(
    path: String, keeping: Bool = false, calling: String? = nil
  ) throws(BatchFailure) {
    let existing = OutputPath(path)
    name = calling ?? path
    target = existing.resolved
    isStandardOutput = false
    if existing.isFolder { throw BatchFailure(message: "\(path): is a folder; name a file") }
    if existing.isSpecial {
      temporary = nil
      descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let partial = OutputPath.partial(of: target)
      temporary = partial
      descriptor = try Self.openLocked(partial, for: name, keeping: keeping)
    }
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    if let mode = existing.mode { _ = fchmod(descriptor, mode) }
  }

  private init(name: String, descriptor: Int32, target: String, temporary: String?) {
    self.name = name
    self.descriptor = descriptor
    self.target = target
    self.temporary = temporary
    isStandardOutput = true
  }

  deinit { discard() }

  /// True where others may read while it is written: a pipe, a terminal, a device.
  var isStream: Bool { temporary == nil && (!isStandardOutput || OutputPath.isStream(descriptor)) }

  /// Where it is written until it is whole; nil where it is written directly.
  var partial: String? { temporary }

  /// Where the bytes are before the file has its name, for a library that writes them itself.
  public var writtenPath: String { temporary ?? target }

  public func write(_ bytes: [UInt8]) throws(BatchFailure) {
    length += bytes.count
    if buffer.isEmpty && bytes.count >= Self.bufferBytes { return try writeOut(bytes) }
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  public func flush() throws(BatchFailure) {
    try writeOut(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeOut(_ whole: [UInt8]) throws(BatchFailure) {
    var start = 0
    while start < whole.count {
      let count = unsafe whole.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw Self.failure(name, errno)
      }
    }
  }

  /// Has what was flushed go to the device meanwhile, so that there is less to wait for in `sync`.
  func beginSync() { background.begin() }

  /// Cuts what is there to a length in bytes, behind which the writing goes on.
  func truncate(to count: Int) throws(BatchFailure) {
    buffer.removeAll(keepingCapacity: true)
    length = count
    guard ftruncate(descriptor, off_t(count)) == 0, lseek(descriptor, 0, SEEK_END) == off_t(count)
    else { throw Self.failure(name, errno) }
  }

  /// Bytes on the disk, where the file was left by another.
  var sizeOnDisk: Int {
    let place = lseek(descriptor, 0, SEEK_CUR)
    defer { lseek(descriptor, place, SEEK_SET) }
    return Int(lseek(descriptor, 0, SEEK_END))
  }

  /// Writes the rest, down to the device.
  func sync() throws(BatchFailure) {
    try flush()
    let error = background.wait()
    guard error == 0 else { throw Self.failure(name, error) }
    guard fsync(descriptor) == 0 else { throw Self.failure(name, errno) }
  }

  /// Writes the rest and gives the file its name.
  public func commit() throws(BatchFailure) {
    try flush()
    guard state == .open, !isStandardOutput else { return }
    if let temporary {
      guard unsafe rename(temporary, target) == 0 else { throw Self.failure(name, errno) }
    }
    guard endOfUse() == 0 else { throw Self.failure(name, errno) }
  }

  /// Leaves nothing behind; does nothing to a file that has its name already.
  public func discard() {
    guard state == .open, !isStandardOutput else { return }
    if let temporary { unsafe unlink(temporary) }
    _ = endOfUse()
  }

  /// Leaves what is there for a later program to go on with.
  func keep() {
    guard state == .open, !isStandardOutput else { return }
    _ = endOfUse()
  }

  /// Closes it when nobody syncs it any more.
  private func endOfUse() -> Int32 {
    _ = background.wait()
    state = .closed
    return close(descriptor)
  }

  /// Removes the file that stands under the name now.
  func removeTarget() { unsafe unlink(target) }

  /// True where the folder was made, false where it was there.
  static func makeFolder(_ path: String) throws(BatchFailure) -> Bool {
    if unsafe mkdir(path, 0o777) == 0 { return true }
    if errno == EEXIST && OutputPath(path).isFolder { return false }
    throw failure(path, errno)
  }

  static func remove(_ path: String) { unsafe unlink(path) }

  /// Gives a file its name that was written whole; does nothing where it has it already.
  static func renamePartial(of path: String) throws(BatchFailure) {
    let isRenamed = unsafe rename(OutputPath.partial(of: path), path) == 0
    guard isRenamed || errno == ENOENT else { throw failure(path, errno) }
  }

  /// The names in a folder are on the device, as far as the file system can tell.
  static func syncFolder(_ path: String) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return }
    fsync(opened)
    close(opened)
  }

  /// Gives a folder its name, which may be that of an empty folder.
  static func renameFolder(
    _ folder: String, to target: String, name: String
  ) throws(BatchFailure) {
    guard unsafe rename(folder, target) == 0 else { throw failure(name, errno) }
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) { unsafe rmdir(path) }

  private static func openLocked(
    _ partial: String, for name: String, keeping: Bool
  ) throws(BatchFailure) -> Int32 {
    while true {
      let opened = unsafe open(partial, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard opened >= 0 else { throw failure(name, errno) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        close(opened)
        throw BatchFailure(message: "\(name): another tradefacts is writing it; wait for it")
      }
      // The one before may have renamed its file between the opening and the lock.
      if OutputPath.isSame(opened, partial) {
        guard keeping || ftruncate(opened, 0) == 0 else { throw failure(name, errno) }
        return opened
      }
      close(opened)
    }
  }

  static func failure(_ name: String, _ code: Int32) -> BatchFailure {
    let reason =
      switch code {
      case ENOENT: "there is no such folder"
      case ENOTDIR: "part of the path is not a folder"
      case EACCES, EPERM: "permission denied"
      case ENOSPC: "no space left on the device"
      case EDQUOT: "your share of the disk is used up"
      case EFBIG: "the file would be too large"
      case EROFS: "the file system is read-only"
      case EEXIST: "a file of that name is there"
      case ENAMETOOLONG: "the name is too long"
      case EIO: "the device reports a write error"
      default: "system error \(code)"
      }
    return BatchFailure(
      message: "\(name): cannot be written: \(reason)", isClosedPipe: code == EPIPE)
  }
}
