import Foundation
import Ingestion
import Testing

/// Files and names that are made to do harm, or are just odd.
@Suite struct HostileFileTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func namesThatAreNoUTF8StayApart() throws {
    try sandbox.python(
      #"""
      for name in [b"a\xff.txt", b"a\xfe.txt", b"a\x01.txt", b"a\x02.txt", rb"a\xFF.txt", rb"a\y.txt"]:
          put(name, b"text")
      """#)
    #expect(
      readAll(sandbox.path) == [
        #"a\x01.txt=text"#, #"a\x02.txt=text"#, #"a\x5CxFF.txt=text"#, #"a\y.txt=text"#,
        #"a\xFE.txt=text"#, #"a\xFF.txt=text"#,
      ])
  }

  @Test func aHugeFileIsNotRead() throws {
    try sandbox.python(
      #"open("a.txt", "wb").truncate(2 << 30); open("b.html", "wb").truncate(2 << 30)"#)
    let clock = ContinuousClock()
    var lines: [String] = []
    let time = clock.measure { lines = readAll(sandbox.path) }
    let message = "the article is larger than 33554432 bytes; raise --max-article-bytes to read it"
    #expect(lines == ["DIR/a.txt: \(message)", "DIR/b.html: \(message)"])
    #expect(time < .seconds(1))
  }

  @Test func devicesAndPipesAsOperandsAreRefused() throws {
    try sandbox.python(#"os.mkfifo("pipe")"#)
    #expect(readAll("/dev/zero") == ["DIR: is a device, not a file"])
    #expect(
      readAll(sandbox.path + "/pipe") == [
        "DIR: is a pipe, not a file; give its text on standard input (`-`)"
      ])
  }

  @Test func loopsOfFoldersEnd() throws {
    try sandbox.write("a/b/one.txt", "one")
    try sandbox.link("a/b/c", to: "../../a")
    try sandbox.link("self", to: "self")
    #expect(
      readAll(sandbox.path) == [
        "DIR/a/b/c: leads back to a folder that holds it; not followed", "a/b/one.txt=one",
      ])
  }

  /// Root may read all, so there is nothing to see as root.
  @Test(.enabled(if: geteuid() != 0)) func whatMayNotBeReadIsNamed() throws {
    try sandbox.python(#"put("a.txt", b"one"); os.chmod("a.txt", 0)"#)
    #expect(readAll(sandbox.path) == ["DIR/a.txt: cannot be read: permission denied"])
  }
}
