internal import CLibArchive

/// What an archive says of one of its entries.
struct ArchiveEntry {
  /// What an entry is.
  enum Kind {
    case file, folder, link, device
  }

  /// Nil where it cannot be read.
  var name: [UInt8]?
  var kind: Kind
  var isEncrypted: Bool
  /// In bytes, where it is stated.
  var size: Int?
  /// The one stream of a compressed file, which has no name of its own.
  var isStream: Bool

  init(_ entry: OpaquePointer, isStream: Bool) {
    if let raw = unsafe archive_entry_pathname(entry) {
      unsafe name = Array(
        UnsafeBufferPointer(start: raw, count: length(raw)).map { UInt8(bitPattern: $0) })
    }
    self.isStream = isStream
    unsafe kind = Self.kind(entry)
    unsafe isEncrypted = archive_entry_is_encrypted(entry) != 0
    if unsafe archive_entry_size_is_set(entry) != 0 {
      unsafe size = max(0, Int(archive_entry_size(entry)))
    }
  }

  private static func kind(_ entry: OpaquePointer) -> Kind {
    if unsafe archive_entry_hardlink(entry) != nil { return .link }
    switch unsafe UInt32(archive_entry_filetype(entry)) & 0o170000 {
    case 0o100000, 0: return .file
    case 0o040000: return .folder
    case 0o120000: return .link
    default: return .device
    }
  }
}

private func length(_ text: UnsafePointer<CChar>) -> Int {
  var count = 0
  while unsafe text[count] != 0 { count += 1 }
  return count
}
