import Foundation
import Ingestion
import Testing

/// Archives that are made to do harm: each is a clear line, and nothing of it is followed.
@Suite struct HostileArchiveTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func read(_ name: String, _ options: ReadingOptions = ReadingOptions()) -> [String] {
    readAll(sandbox.path + "/" + name, options)
  }

  @Test func namesThatLeadOutAreRefused() throws {
    try sandbox.python(
      #"""
      names = ["../up.txt", "/abs.txt", "in/../../up.txt", "..\\up.txt", "C:\\up.txt", "in/ok..txt"]
      put("a.tar", tar_of([(n, b"text") for n in names]))
      put("a.zip", zip_of([("../up.txt", b"text"), ("b.txt", b"fine")]))
      """#)
    let refusal = "has a name that leads out of the archive; not read"
    #expect(
      read("a.tar") == [
        "DIR/../up.txt: \(refusal)", "DIR//abs.txt: \(refusal)", "DIR/in/../../up.txt: \(refusal)",
        #"DIR/..\up.txt: \#(refusal)"#, #"DIR/C:\up.txt: \#(refusal)"#, "a.tar/in/ok..txt=text",
      ])
    #expect(read("a.zip") == ["DIR/../up.txt: \(refusal)", "a.zip/b.txt=fine"])
  }

  @Test func linksAndDevicesAreNotFollowed() throws {
    try sandbox.python(
      """
      data = io.BytesIO()
      with tarfile.open(fileobj=data, mode="w") as archive:
          for name, kind in [("s.txt", tarfile.SYMTYPE), ("h.txt", tarfile.LNKTYPE),
              ("d.txt", tarfile.CHRTYPE), ("p.txt", tarfile.FIFOTYPE), ("s.png", tarfile.SYMTYPE)]:
              info = tarfile.TarInfo(name); info.type = kind; info.linkname = "/etc/passwd"
              archive.addfile(info)
      put("a.tar", data.getvalue())
      link = zipfile.ZipInfo("s.txt"); link.external_attr = 0o120777 << 16
      put("a.zip", zip_of([(link, "/etc/passwd")]))
      """)
    #expect(
      read("a.tar") == [
        "DIR/s.txt: is a link in an archive; not followed",
        "DIR/h.txt: is a link in an archive; not followed",
        "DIR/d.txt: is a device or a pipe in an archive; not read",
        "DIR/p.txt: is a device or a pipe in an archive; not read",
      ])
    #expect(read("a.zip") == ["DIR/s.txt: is a link in an archive; not followed"])
  }

  @Test func anEncryptedEntryIsNamed() throws {
    try sandbox.python(
      """
      data = bytearray(zip_of([("a.txt", b"secret"), ("b.txt", b"open")]))
      for mark, place in ((b"PK\\3\\4", 6), (b"PK\\1\\2", 8)): data[data.index(mark) + place] |= 1
      put("a.zip", data)
      """)
    #expect(
      read("a.zip") == ["DIR/a.txt: is encrypted; give it without a password", "a.zip/b.txt=open"])
  }

  /// Much in little: the ratio of deflate is at most 1032. The zero makes it short work as a text.
  @Test func aBombIsStopped() throws {
    try sandbox.python(
      """
      text = b"\\0" + b"x" * (16 << 20)
      put("one.txt.gz", gzip.compress(text * 8))
      put("many.tar.gz", gzip.compress(tar_of([(f"{i}.txt", text) for i in range(8)])))
      zip = zip_of([(f"{i}.txt", text) for i in range(8)]); put("many.zip", zip)
      put("nested.zip", zip_of([("in.zip", zip)]))
      """)
    let low = ReadingOptions(maxArticleBytes: 20 << 20, expansion: ExpansionLimits(maxRatio: 500))
    let stopped =
      "the rest of the archive is not read: it expands to more than 500 times its size; raise"
      + " --max-expansion to read it"
    let tooLarge = "the article is larger than 20971520 bytes; raise --max-article-bytes to read it"
    // Twice: as an article it is too large, and the rest would be worked through in vain.
    #expect(read("one.txt.gz", low) == ["DIR: \(tooLarge)", "DIR: \(stopped)"])
    for name in ["many.tar.gz", "many.zip", "nested.zip"] {
      let lines = read(name, low)
      #expect(lines.count < 8 && lines.filter { $0.hasSuffix(stopped) }.count == 1)
      #expect(lines.last?.hasSuffix(stopped) ?? false)
    }
    let small = ReadingOptions(expansion: ExpansionLimits(maxBytes: 1 << 20))
    #expect(
      read("many.zip", small) == [
        "DIR/0.txt: the rest of the archive is not read: it expands to more than 1048576 bytes;"
          + " raise --max-expanded-bytes to read it"
      ])
  }

  @Test func whatDecompressesToGarbageIsNoText() throws {
    try sandbox.python(
      #"put("a.txt.gz", gzip.compress(b"ab\0\xff")); put("b.zip", zip_of([("b.txt", b"\0\1")]))"#)
    #expect(
      readAll(sandbox.path) == [
        "DIR/a.txt.gz:1:3: NUL byte at offset 2: binary data, not a text",
        "DIR/b.zip/b.txt:1:1: NUL byte at offset 0: binary data, not a text",
      ])
  }
}
