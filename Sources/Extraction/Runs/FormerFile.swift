#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of a former run, from which parts are copied.
final class FormerFile {
  private let path: String
  private let descriptor: Int32
  /// Bytes that were copied and wait in the memory of the system.
  private var waiting = 0

  /// As much stays in the caches of the processor; larger pieces take twice the time.
  private static let pieceBytes = 1 << 18
  private static let maxWaiting = 16 << 20

  init(_ path: String) throws(BatchFailure) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("system error \(errno)") }
  }

  deinit { close(descriptor) }

  /// Copies the bytes at these places.
  func copy(_ range: Range<Int>, to file: OutputFile) throws(BatchFailure) {
    var place = range.lowerBound
    while place < range.upperBound {
      let wanted = min(Self.pieceBytes, range.upperBound - place)
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = unsafe max(0, pread(descriptor, buffer.baseAddress, wanted, off_t(place)))
      }
      guard !piece.isEmpty else { throw failure("it ends too early") }
      try file.write(piece)
      place += piece.count
      waiting += piece.count
      guard waiting >= Self.maxWaiting else { continue }
      waiting = 0
      file.beginSync()
      forget(before: place)
    }
  }

  /// What was copied need not stay in memory: the file is about to be replaced, and its pages serve
  /// the new one.
  private func forget(before place: Int) {
    #if canImport(Glibc)
      posix_fadvise(descriptor, 0, off_t(place), POSIX_FADV_DONTNEED)
    #endif
  }

  private func failure(_ reason: String) -> BatchFailure {
    BatchFailure(
      message: "\(path): cannot be read: \(reason); run again with --fresh to do all anew")
  }
}
