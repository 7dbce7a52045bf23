import Foundation
import Ingestion
import Testing

@Suite struct ArchiveTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func read(_ name: String, _ options: ReadingOptions = ReadingOptions()) -> [String] {
    readAll(sandbox.path + "/" + name, options)
  }

  @Test func entriesComeInTheOrderOfTheArchive() throws {
    try sandbox.python(
      """
      files = [("b.txt", b"two"), ("./in/a.txt", b"one"), ("rows.jsonl", b'{"id": "r", "text": "three"}'),
        ("picture.png", b"x"), ("README.md", b"x"), (".git/c.txt", b"x"), ("__MACOSX/._b.txt", b"x")]
      put("a.zip", zip_of(files)); put("stored.zip", zip_of(files, zipfile.ZIP_STORED))
      put("a.tar", tar_of(files)); put("a.tar.gz", gzip.compress(tar_of(files)))
      put("a.tgz", gzip.compress(tar_of(files))); put("a.tar.bz2", bz2.compress(tar_of(files)))
      put("a.tar.xz", lzma.compress(tar_of(files)))
      """)
    for name in ["a.zip", "stored.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "a.tar.xz"] {
      #expect(read(name) == ["\(name)/b.txt=two", "\(name)/in/a.txt=one", "r=three"])
    }
    let reader = ArticleReader(sources: [.path(sandbox.path + "/a.zip")])
    while reader.next() != nil {}
    #expect(reader.passedOver == 2)
  }

  @Test func theContentDecidesNotTheName() throws {
    try sandbox.python(
      """
      put("zip-without-name", zip_of([("a.txt", b"one")])); put("tar.txt", tar_of([("a.txt", b"two")]))
      put("old.tar", tar_of([("a.txt", b"three")])); put("none.zip", b"not found"); put("empty.zip", b"")
      put("nothing.zip", zip_of([])); put("none.tar", b"x" * 600)
      """)
    #expect(read("zip-without-name") == ["zip-without-name/a.txt=one"])
    #expect(read("tar.txt") == ["tar.txt/a.txt=two"])
    #expect(read("none.zip") == ["DIR: is called an archive, but is none"])
    #expect(read("none.tar") == ["DIR: is called an archive, but is none"])
    #expect(read("empty.zip") == ["DIR: is empty"])
    #expect(read("nothing.zip") == ["DIR: is an empty archive"])
  }

  @Test func aCompressedFileIsWhatItHolds() throws {
    try sandbox.python(
      """
      put("a.txt.gz", gzip.compress(b"one") + gzip.compress(b" more")); put("b.txt.bz2", bz2.compress(b"two"))
      put("c.txt.xz", lzma.compress(b"three")); put("d.jsonl.gz", gzip.compress(b'{"id": 4, "text": "four"}'))
      put("e.png.gz", gzip.compress(b"x")); put("f.md.gz", gzip.compress(gzip.compress(b"six")))
      """)
    #expect(
      readAll(sandbox.path) == [
        "a.txt.gz=one more", "b.txt.bz2=two", "c.txt.xz=three", "4=four", "f.md.gz=six",
      ])
  }

  @Test func zstandardIsRead() throws {
    // `printf one | zstd --no-check`, as bytes: magic, header, one raw block.
    try sandbox.write(
      "a.txt.zst", [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x03, 0x19, 0, 0] + Array("one".utf8))
    #expect(read("a.txt.zst") == ["a.txt.zst=one"])
  }

  @Test func archivesInArchivesAreReadToADepth() throws {
    try sandbox.python(
      """
      data = zip_of([("a.txt", b"one")])
      for name in ["3.zip", "2.zip", "1.zip"]: data = tar_of([(name, data), ("after.txt", b"next")])
      put("0.tar", data)
      """)
    let after = [
      "0.tar/1.zip/2.zip/after.txt=next", "0.tar/1.zip/after.txt=next", "0.tar/after.txt=next",
    ]
    #expect(read("0.tar") == ["0.tar/1.zip/2.zip/3.zip/a.txt=one"] + after)
    let shallow = ReadingOptions(expansion: ExpansionLimits(maxNesting: 3))
    #expect(
      read("0.tar", shallow) == [
        "DIR/1.zip/2.zip/3.zip: archives are nested more than 3 deep; raise --max-nesting to read it"
      ] + after)
  }

  @Test func theFormatThatIsAskedForIsThatOfTheEntries() throws {
    try sandbox.python(
      #"put("a.zip", zip_of([("a.txt", b"one"), ("b.jsonl", b'{"id": 2, "text": "two"}')]))"#)
    #expect(read("a.zip", ReadingOptions(format: .jsonl)) == ["2=two"])
    #expect(read("a.zip", ReadingOptions(format: .text)) == ["a.zip/a.txt=one"])
  }

  @Test func aDamagedArchiveGivesWhatStandsBeforeTheDamage() throws {
    try sandbox.python(
      """
      one = os.urandom(3000).hex().encode(); long = os.urandom(200000).hex().encode()
      data = zip_of([("a.txt", b"one"), ("b.txt", one), ("c.txt", b"three")])
      put("cut.zip", data[:1000]); put("cut.tar.gz", gzip.compress(tar_of([("a.txt", b"one"), ("b.txt", long)]))[:150000])
      put("cut.txt.gz", gzip.compress(b"one " * 100)[:20])
      tar = bytearray(tar_of([("a.txt", b"one"), ("b.txt", b"two"), ("c.txt", b"three")])); tar[1030] ^= 1
      put("bad.tar", tar)
      zip = bytearray(zip_of([("a.txt", b"one"), ("b.txt", b"two")], zipfile.ZIP_STORED)); zip[zip.index(b"one")] ^= 1
      put("bad.zip", zip)
      """)
    #expect(read("cut.zip").first == "cut.zip/a.txt=one")
    #expect(
      read("cut.zip").last?.hasPrefix("DIR/b.txt: the archive is broken before byte 1000 (")
        ?? false)
    #expect(read("cut.zip").count == 2)
    #expect(read("cut.tar.gz").first == "cut.tar.gz/a.txt=one")
    #expect(
      read("cut.tar.gz").last?.hasPrefix("DIR/b.txt: the archive is broken before byte 150000 (")
        ?? false)
    #expect(read("cut.tar.gz").count == 2)
    #expect(
      read("cut.txt.gz") == [
        "DIR: the archive is broken before byte 20 (truncated gzip input); get it again"
      ])
    // A tar goes on at the next header, a zip at the next entry.
    let tar = read("bad.tar")
    #expect(tar.first == "bad.tar/a.txt=one" && tar.last == "bad.tar/c.txt=three" && tar.count == 3)
    #expect(tar.dropFirst().first?.hasPrefix("DIR: the archive is broken before byte") ?? false)
    #expect(
      read("bad.zip").first?.hasPrefix("DIR/a.txt: the archive is broken before byte") ?? false)
    #expect(read("bad.zip").last == "bad.zip/b.txt=two")
  }

  @Test func namesThatAreNoUTF8StayApart() throws {
    try sandbox.python(
      #"""
      data = zip_of([("aXX.txt", b"one"), ("aYY.txt", b"two"), ("z\u00f6lle.txt", b"three")])
      put("a.zip", data.replace(b"aXX", b"a\xe9\x01").replace(b"aYY", b"a\xe8\x01"))
      put("a.tar", tar_of([("z\u00f6lle.txt", b"one"), ("x" * 120 + "\udce9.txt", b"two")]))
      """#)
    #expect(
      read("a.zip") == [
        #"a.zip/a\xE9\x01.txt=one"#, #"a.zip/a\xE8\x01.txt=two"#, "a.zip/zölle.txt=three",
      ])
    let long = String(repeating: "x", count: 120)
    #expect(read("a.tar") == ["a.tar/zölle.txt=one", "a.tar/\(long)\\xE9.txt=two"])
  }
}
