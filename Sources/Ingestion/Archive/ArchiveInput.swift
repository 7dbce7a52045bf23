internal import CLibArchive

/// The bytes of an archive on their way into libarchive.
@safe final class ArchiveInput {
  private let bytes: any ByteSource
  /// Read before, and not handed on yet.
  private var head: [UInt8]
  private let budget: ExpansionBudget?
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// Why there are no more bytes, where that is not their end.
  private(set) var failure: ReadFailure?
  /// Of what was handed on last: its end, in bytes from the start.
  private(set) var place = 0
  private var counted = 0

  private static let bufferBytes = 1 << 16

  /// `budget` is that of the outermost archive, whose bytes count.
  init(_ bytes: any ByteSource, head: [UInt8], counted budget: ExpansionBudget?) {
    self.bytes = bytes
    self.head = head
    self.budget = budget
    unsafe buffer = .allocate(capacity: max(Self.bufferBytes, head.count))
  }

  deinit { unsafe buffer.deallocate() }

  /// Lends the next bytes to libarchive; 0 is the end, a negative number a failure.
  fileprivate func lend(_ lent: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(ReadFailure) {
      let next = head.isEmpty ? try bytes.read(upTo: Self.bufferBytes) : head
      head = []
      count(next.count)
      place += next.count
      _ = unsafe buffer.update(fromContentsOf: next)
      unsafe lent?.pointee = UnsafeRawPointer(buffer.baseAddress)
      return next.count
    } catch {
      failure = error
      return -1
    }
  }

  /// Bytes that are read twice, after a seek, count once.
  private func count(_ bytesRead: Int) {
    let fresh = bytes.size.map { min(bytesRead, max(0, $0 - counted)) } ?? bytesRead
    counted += fresh
    budget?.take(fresh)
  }

  /// The new position, or a negative number.
  fileprivate func seek(to offset: Int64, whence: Int32) -> Int64 {
    let start = whence == 0 ? 0 : whence == 1 ? place : bytes.size ?? 0
    let target = start + Int(offset)
    guard target >= 0, bytes.seek(to: target) else { return Int64(ARCHIVE_FATAL) }
    head = []
    place = target
    return Int64(target)
  }

  /// Opens the archive; the input must live as long as it.
  func open(_ archive: OpaquePointer) -> Int32 {
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    unsafe archive_read_set_read_callback(archive) { _, context, place in
      guard let context = unsafe context else { return -1 }
      let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
      return unsafe input.lend(place)
    }
    if bytes.isSeekable {
      unsafe archive_read_set_seek_callback(archive) { _, context, offset, whence in
        guard let context = unsafe context else { return Int64(ARCHIVE_FATAL) }
        let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
        return input.seek(to: offset, whence: whence)
      }
    }
    return unsafe archive_read_open1(archive)
  }
}
