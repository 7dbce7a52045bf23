internal import CLibArchive

/// An archive that libarchive reads, entry after entry; nothing is written to the disk.
///
/// Only formats and filters that are part of the library are on: others would start programs.
@safe final class ArchiveHandle {
  /// What comes next in an archive.
  enum Step {
    case entry(ArchiveEntry)
    /// A damaged place; what comes after it can be read.
    case damage(ReadFailure)
    /// Nothing after it can be read.
    case broken(ReadFailure)
    case end
  }

  private let archive: OpaquePointer
  private let input: ArchiveInput
  private let budget: ExpansionBudget
  private let codeset = NameCodeset()
  private var hasEntry = false
  /// Nothing more can be read, and somebody was told.
  private var isBroken = false

  /// - Parameter containers: whether what is compressed may be an archive with entries.
  init(
    _ input: ArchiveInput, _ kind: ArchiveKind, containers: Bool = true, budget: ExpansionBudget
  ) throws(ReadFailure) {
    guard let archive = unsafe archive_read_new() else {
      throw ReadFailure(stage: .unpack, message: "cannot be unpacked: out of memory")
    }
    unsafe self.archive = archive
    self.input = input
    self.budget = budget
    if kind == .compressed { unsafe Self.enableCompression(archive) }
    if containers { unsafe Self.enableContainers(archive) }
    guard unsafe input.open(archive) == ARCHIVE_OK else { throw failure() }
  }

  deinit { unsafe archive_read_free(archive) }

  private static func enableCompression(_ archive: OpaquePointer) {
    unsafe archive_read_support_filter_gzip(archive)
    unsafe archive_read_support_filter_bzip2(archive)
    unsafe archive_read_support_filter_xz(archive)
    unsafe archive_read_support_filter_zstd(archive)
    unsafe archive_read_support_format_raw(archive)
    unsafe archive_read_support_format_empty(archive)
  }

  private static func enableContainers(_ archive: OpaquePointer) {
    unsafe archive_read_support_format_tar(archive)
    unsafe archive_read_support_format_zip(archive)
    unsafe archive_read_support_format_7zip(archive)
    unsafe archive_read_support_format_rar(archive)
    unsafe archive_read_support_format_rar5(archive)
  }

  func next() -> Step {
    guard !isBroken else { return .end }
    do throws(ReadFailure) { try skipRest() } catch { return .broken(error) }
    guard !isBroken else { return .end }
    var entry: OpaquePointer?
    switch codeset.during({ unsafe archive_read_next_header(archive, &entry) }) {
    case ARCHIVE_EOF:
      isBroken = true
      return .end
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let entry = unsafe entry else { return .end }
      hasEntry = true
      return unsafe .entry(
        ArchiveEntry(entry, isStream: archive_format(archive) == ARCHIVE_FORMAT_RAW))
    case ARCHIVE_RETRY: return .damage(failure())
    default:
      isBroken = true
      return .broken(failure())
    }
  }

  /// Bytes of the current entry.
  func read(upTo count: Int) throws(ReadFailure) -> [UInt8] {
    guard hasEntry, !isBroken else { return [] }
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe result = archive_read_data(archive, buffer.baseAddress, count)
      initialized = max(0, result)
    }
    try check(Int32(clamping: result), worst: ARCHIVE_OK)
    try budget.give(bytes.count)
    return bytes
  }

  /// Passes over what is left of the current entry. In a compressed stream that costs as much as
  /// reading it, so it counts; a container's entries can be left out unread.
  private func skipRest() throws(ReadFailure) {
    guard hasEntry else { return }
    defer { hasEntry = false }
    let format = unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK
    let isPlain = format == ARCHIVE_FORMAT_ZIP || format == ARCHIVE_FORMAT_TAR
    let isUnfiltered = unsafe archive_filter_count(archive) == 1
    if isPlain && isUnfiltered { return }
    var block: UnsafeRawPointer?
    var size = 0
    var offset: Int64 = 0
    while true {
      let result = unsafe archive_read_data_block(archive, &block, &size, &offset)
      if result == ARCHIVE_EOF || result == ARCHIVE_FAILED { return }
      try check(result, worst: ARCHIVE_WARN)
      try budget.give(size)
    }
  }

  private func check(_ result: Int32, worst: Int32) throws(ReadFailure) {
    guard result < worst else { return }
    hasEntry = false
    isBroken = result == ARCHIVE_FATAL
    throw failure()
  }

  /// What libarchive says.
  private func failure() -> ReadFailure {
    if let failure = input.failure { return failure }
    var reason = "damaged"
    if let text = unsafe archive_error_string(archive) { unsafe reason = String(cString: text) }
    return ReadFailure(
      stage: .unpack,
      message: "the archive is broken before byte \(input.place) (\(reason)); get it again")
  }
}
