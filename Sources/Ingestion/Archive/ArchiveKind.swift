/// What libarchive can open, told by the first bytes.
enum ArchiveKind {
  /// Holds entries with names.
  case container
  /// Holds one stream of bytes, which may be a container.
  case compressed

  /// Nil where the bytes are those of no archive.
  static func sniffed(_ head: [UInt8]) -> ArchiveKind? {
    if compressions.contains(where: head.starts(with:)) { return .compressed }
    if containers.contains(where: head.starts(with:)) || isTar(head) { return .container }
    return nil
  }

  /// gzip (with deflate), bzip2, xz, Zstandard.
  private static let compressions: [[UInt8]] = [
    [0x1F, 0x8B, 0x08], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    [0x28, 0xB5, 0x2F, 0xFD],
  ]
  /// zip, an empty zip, 7-Zip, RAR.
  private static let containers: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    Array("Rar!".utf8) + [0x1A, 0x07],
  ]

  /// A header of 512 bytes whose bytes add up to the octal number in it (POSIX.1 `ustar`, and the
  /// older format without that word). The number itself counts as eight spaces.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[0] != 0 else { return false }
    let field = 148..<156
    let digits = head[field].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty else { return false }
    let stated = digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    let sum = head[..<512].reduce(0) { $0 + Int($1) } - head[field].reduce(0) { $0 + Int($1) }
    return sum + 8 * 0x20 == stated
  }
}
