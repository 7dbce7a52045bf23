/// The name of an archive's entry: a label, never a place on the disk.
struct EntryName {
  /// Without `./` and empty parts.
  private(set) var bytes: [UInt8]
  /// It is absolute, or goes above the archive.
  private(set) var leavesArchive: Bool
  /// A part begins with a period, as hidden files do.
  private(set) var isHidden: Bool

  init(_ raw: [UInt8]) {
    let parts = raw.split { $0 == 0x2F || $0 == 0x5C }
    let hasDrive =
      raw.count > 1 && raw[1] == 0x3A && raw[0] < 0x80
      && raw.dropFirst(2).first.map(
        Self.isSeparator) ?? false
    leavesArchive =
      raw.first.map(Self.isSeparator) ?? false || hasDrive
      || parts.contains { $0.elementsEqual([0x2E, 0x2E]) }
    let named = raw.split { $0 == 0x2F }.filter { !$0.elementsEqual([0x2E]) }
    bytes = Array(named.joined(separator: [0x2F]))
    isHidden = named.contains { $0.first == 0x2E }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }
}
