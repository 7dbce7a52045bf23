import DocumentModel
import Extraction
import Facts
import Foundation
import Ingestion
import Testing

@Suite struct BatchOutputTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func run(_ destination: BatchDestination, _ input: String) async -> BatchSummary {
    let runner = BatchRunner(
      workers: 2, destination: destination,
      makeWork: {
        BatchWork { article in
          let entry = ManifestEntry(
            key: "l-\(article.source)", source: article.source, textHash: "ab", facts: 1)
          return BatchResult(
            parts: ["fact \(article.source)\n", "{}\n"].map { Array($0.utf8) }, factCount: 1,
            record: RememberedArticle(entry: entry))
        }
      })
    return await runner.run(ArticleReader(sources: [.path(input)]))
  }

  private func file(_ name: String) -> BatchDestination {
    .file(path: sandbox.path + "/" + name, BatchFrame())
  }

  private func runFolder(_ name: String) -> BatchDestination {
    .run(
      path: sandbox.path + "/" + name,
      RunManifest(
        schema: "trade-facts/1", program: "tradefacts 0", rules: "ab12",
        options: ["published": "2024-05-06"]))
  }

  @Test func namesOfWatchListsAreCountedOnce() async throws {
    let runner = BatchRunner(
      workers: 2, destination: file("out"),
      makeWork: {
        BatchWork { article in
          let names = article.source == "a0" ? [] : ["x", article.source]
          return BatchResult(parts: [[]], factCount: 0, watched: names)
        }
      })
    let rows = try sandbox.writeRows(3)
    let summary = await runner.run(ArticleReader(sources: [.path(rows)]))
    #expect(summary.watchedNames == ["x", "a1", "a2"])
    #expect(summary.watchedArticles == 2)
  }

  @Test func aFileIsReplacedAndKeepsItsPermissions() async throws {
    try sandbox.write("out", "old")
    let path = sandbox.path + "/out"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(await run(file("out"), try sandbox.writeRows(2)).end == .done)
    #expect(try sandbox.text("out") == "fact a0\nfact a1\n")
    #expect(try sandbox.names() == ["in", "out"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func whatAKilledProgramLeftIsWrittenOver() async throws {
    try sandbox.write(".out.partial", "left behind by another and much longer than the new text")
    #expect(await run(file("out"), try sandbox.writeRows(1)).end == .done)
    #expect(try sandbox.text("out") == "fact a0\n")
    #expect(try sandbox.names() == ["in", "out"])
  }

  @Test func aLinkStaysALink() async throws {
    try sandbox.write("real", "old")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/out", withDestinationPath: "real")
    #expect(await run(file("out"), try sandbox.writeRows(1)).end == .done)
    #expect(try sandbox.text("real") == "fact a0\n")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path + "/out") == "real")
  }

  @Test func withoutAnyArticleAnOldFileStays() async throws {
    try sandbox.write("out", "old")
    try sandbox.write("in/empty.txt", "")
    let summary = await run(file("out"), sandbox.path + "/in")
    #expect(summary.failures == 1)
    #expect(summary.articles == 0)
    #expect(try sandbox.text("out") == "old")
    #expect(try sandbox.names() == ["in", "out"])
  }

  @Test func aFolderThatIsNotThereIsSaid() async throws {
    let path = sandbox.path + "/none/out"
    let summary = await run(file("none/out"), try sandbox.writeRows(1))
    #expect(summary.end == .failed("\(path): cannot be written: there is no such folder"))
  }

  @Test func aFullDeviceIsSaid() async throws {
    let summary = await run(.file(path: "/dev/full", BatchFrame()), try sandbox.writeRows(1))
    #expect(summary.end == .failed("/dev/full: cannot be written: no space left on the device"))
  }

  @Test func aRunHasSixFilesAndAState() async throws {
    let input = try sandbox.writeRows(2)
    try sandbox.write("in/b.txt", [0x00])
    try sandbox.write("in/notes.yaml", "x")
    let summary = await run(runFolder("run/"), sandbox.path + "/in")
    #expect(summary.end == .done)
    #expect(input.hasSuffix("in/rows.jsonl"))
    #expect(
      try sandbox.names("run") == [
        ".state.sqlite", "articles.jsonl", "duplicates.jsonl", "errors.jsonl", "facts.jsonl",
        "manifest.json", "pack.json",
      ])
    #expect(try sandbox.text("run/facts.jsonl") == "fact a0\nfact a1\n")
    #expect(try sandbox.text("run/articles.jsonl") == "{}\n{}\n")
    #expect(
      try sandbox.text("run/errors.jsonl")
        == #"{"column":1,"line":1,"message":"NUL byte at offset 0: binary data, not a text","#
        + #""outcome":"failed","source":"b.txt","stage":"decode"}"# + "\n")
    let manifest = try sandbox.text("run/manifest.json").filter { !$0.isWhitespace }
    #expect(
      manifest
        == #"{"articles":[{"key":"l-a0","source":"a0","text_sha256":"ab","facts":1},"#
        + #"{"key":"l-a1","source":"a1","text_sha256":"ab","facts":1}],"#
        + #""counts":{"articles":2,"bytes":2,"errors":1,"facts":2,"failed":1,"inputs":3,"#
        + #""passed_over":1,"skipped":0},"#
        + #""options":{"published":"2024-05-06"},"program":"tradefacts0","rules":"ab12","#
        + #""schema":"trade-facts/1"}"#)
  }

  @Test func aRunInAFolderLeavesOtherFilesAlone() async throws {
    try sandbox.write("run/notes.txt", "mine")
    try sandbox.write("run/facts.jsonl", "old")
    #expect(await run(runFolder("run"), try sandbox.writeRows(1)).end == .done)
    #expect(try sandbox.text("run/notes.txt") == "mine")
    #expect(try sandbox.text("run/facts.jsonl") == "fact a0\n")
    #expect(try sandbox.names("run").count == 8)
  }

  @Test func aRunWithoutArticlesLeavesNoFolder() async throws {
    try sandbox.write("in/empty.txt", "")
    #expect(await run(runFolder("run/"), sandbox.path + "/in").articles == 0)
    #expect(try sandbox.names() == ["in"])
  }
}
