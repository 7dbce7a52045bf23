import Foundation
import Ingestion
import Testing

@Suite struct FolderTests {
  @Test func pathsComeInByteOrderAndOthersArePassedOver() throws {
    let sandbox = try Sandbox()
    // "a.txt" < "a/b.md" because a period is less than a slash.
    for name in ["b.text", "a/b.md", "a.txt", "a/B.txt", ".hidden.txt", ".git/x.txt"] {
      try sandbox.write(name, name)
    }
    for name in ["README.md", "a/README.txt", "x.expected.yaml", "picture.png", "a/none"] {
      try sandbox.write(name, "not an article")
    }
    let reader = ArticleReader(sources: [.path(sandbox.path)])
    var sources: [String] = []
    while let next = reader.next() { sources.append(try next.get().source) }
    #expect(sources == ["a.txt", "a/B.txt", "a/b.md", "b.text"])
    #expect(reader.passedOver == 5)
  }

  @Test func aFolderWithoutArticlesIsAnError() throws {
    let sandbox = try Sandbox()
    try sandbox.write("notes.yaml", "x: 1")
    #expect(
      readAll(sandbox.path) == [
        "DIR: holds no articles (1 other files); an article is one of .7z .atom .bz2 .eml .gz .htm"
          + " .html .jsonl .markdown .mbox .md .ndjson .pdf .rar .rss .shtml .tar .text .tgz .txt"
          + " .warc .wet .xhtml .xml .xz .zip .zst"
      ])
  }

  @Test func aLinkToAFolderAboveIsNotFollowed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("in/one.txt", "one")
    try sandbox.link("in/up", to: "..")
    #expect(
      readAll(sandbox.path) == [
        "in/one.txt=one", "DIR/in/up: leads back to a folder that holds it; not followed",
      ])
  }

  @Test func linksToFilesAreReadAndDeadOnesReported() throws {
    let sandbox = try Sandbox()
    try sandbox.write("data/real", "text")
    try sandbox.link("good.txt", to: "data/real")
    try sandbox.link("dead.txt", to: "nowhere")
    try sandbox.link("ring.txt", to: "ring.txt")
    #expect(
      readAll(sandbox.path) == [
        "DIR/dead.txt: cannot be read: no such file or folder", "good.txt=text",
        "DIR/ring.txt: cannot be read: a loop of symbolic links",
      ])
  }

  @Test func pipesAndDevicesAreRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.txt", "one")
    let pipe = Process()
    pipe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    pipe.arguments = ["mkfifo", sandbox.path + "/pipe.txt"]
    try pipe.run()
    pipe.waitUntilExit()
    #expect(
      readAll(sandbox.path) == [
        "one.txt=one",
        "DIR/pipe.txt: is a pipe, not a file; give its text on standard input (`-`)",
      ])
    #expect(readAll("/dev/null") == ["DIR: is a device, not a file"])
  }

  @Test func severalSourcesGoOnAfterAnError() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a/one.txt", "one")
    try sandbox.write("b/two.txt", "two")
    let names = ["a", "none", "b/two.txt"].map { ArticleSource.path(sandbox.path + "/" + $0) }
    let reader = ArticleReader(sources: names)
    #expect(try reader.next()?.get().source == "one.txt")
    #expect(throws: IngestionError.self) { try reader.next()?.get() }
    #expect(try reader.next()?.get().source == "two.txt")
    if reader.next() != nil { Issue.record("goes on after the end") }
  }
}
