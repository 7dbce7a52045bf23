import Foundation
import Ingestion
import Testing

/// Archives that no module of Python writes: their texts are stored as they are, so that a few
/// lines put them together.
@Suite struct StoredArchiveTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private static let kinds = ["rar4", "rar5", "seven_zip"]

  @Test(arguments: kinds) func entriesAreRead(kind: String) throws {
    try sandbox.python(
      Self.makers
        + """
        put("a.txt", KIND_of([("in/a.txt", b"one"), ("b.txt", b"two"), ("c.png", b"x")]))
        """.replacing("KIND", with: kind))
    #expect(readAll(sandbox.path + "/a.txt") == ["a.txt/in/a.txt=one", "a.txt/b.txt=two"])
  }

  @Test func anEntryWithAnotherChecksumIsNamed() throws {
    try sandbox.python(
      Self.makers
        + """
        data = seven_zip_of([("a.txt", b"one"), ("b.txt", b"two")])
        put("a.7z", data.replace(b"two", b"twx"))
        """)
    let read = readAll(sandbox.path + "/a.7z")
    #expect(read.first == "a.7z/a.txt=one")
    #expect(read.last?.hasPrefix("DIR/b.txt: the archive is broken before byte ") ?? false)
    #expect(read.count == 2)
  }

  @Test(arguments: kinds) func aNameThatLeadsOutIsRefused(kind: String) throws {
    try sandbox.python(
      Self.makers
        + #"put("a.7z", KIND_of([("../a.txt", b"one"), ("b.txt", b"two")]))"#
        .replacing("KIND", with: kind))
    let read = readAll(sandbox.path + "/a.7z")
    #expect(read.count == 2)
    #expect(read.first?.hasSuffix("has a name that leads out of the archive; not read") ?? false)
    #expect(read.last == "a.7z/b.txt=two")
  }

  /// Sources: the technical notes of RAR 4 and RAR 5 by RARLAB, `7zFormat.txt` of 7-Zip. Numbers
  /// are below 128, so that each is one byte.
  private static let makers = #"""
    import struct, zlib
    def rar4_of(files):
        def block(kind, flags, rest):
            head = struct.pack("<BHH", kind, flags, len(rest) + 7) + rest
            return struct.pack("<H", zlib.crc32(head) & 0xffff) + head
        data = b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6))
        for name, text in files:
            data += block(0x74, 0x8000, struct.pack("<IIBIIBBHI", len(text), len(text), 3,
                zlib.crc32(text), 0x58a62000, 20, 0x30, len(name), 0o100644) + name.encode()) + text
        return data + block(0x7b, 0x4000, b"")
    def rar5_of(files):
        def block(*rest):
            body = b"".join(rest)
            head = bytes([len(body)]) + body
            return struct.pack("<I", zlib.crc32(head)) + head
        data = b"Rar!\x1a\x07\x01\x00" + block(bytes([1, 0, 0]))
        for name, text in files:
            data += block(bytes([2, 2, len(text), 4, len(text), 0]), struct.pack("<I", zlib.crc32(text)),
                bytes([0, 1, len(name)]), name.encode()) + text
        return data + block(bytes([5, 0, 0]))
    def seven_zip_of(files):
        packed = b"".join(text for _, text in files)
        sizes = bytes(len(text) for _, text in files)
        checks = b"".join(struct.pack("<I", zlib.crc32(text)) for _, text in files)
        names = b"\x00" + b"".join(name.encode("utf-16-le") + b"\x00\x00" for name, _ in files)
        head = (b"\x01\x04\x06\x00\x01\x09" + bytes([len(packed)]) + b"\x00"
            + b"\x07\x0b\x01\x00\x01\x01\x00\x0c" + bytes([len(packed)]) + b"\x00"
            + b"\x08\x0d" + bytes([len(files)]) + b"\x09" + sizes[:-1] + b"\x0a\x01" + checks
            + b"\x00\x00\x05" + bytes([len(files)]) + b"\x11" + bytes([len(names)]) + names + b"\x00\x00")
        start = struct.pack("<QQI", len(packed), len(head), zlib.crc32(head))
        return b"7z\xbc\xaf\x27\x1c\x00\x04" + struct.pack("<I", zlib.crc32(start)) + start + packed + head

    """#
}
