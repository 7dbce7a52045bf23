import Extraction
import Foundation
import Ingestion
import Testing

@Suite struct RunReuseTests {
  let sandbox: Sandbox
  var trial: RunTrial

  init() throws {
    sandbox = try Sandbox()
    trial = RunTrial(sandbox)
    for index in 0..<6 { try sandbox.write("in/a\(index).txt", "text \(index)\n") }
    let rows = (0..<8).map { #"{"id": "r\#($0)", "text": "row \#($0)"}"# + "\n" }
    try sandbox.write("in/b.jsonl", rows.joined())
  }

  private func counts(
    _ summary: BatchSummary
  ) -> [Int]? { summary.reuse.map { [$0.unchanged, $0.changed, $0.new, $0.gone] } }

  @Test func theFirstRunHasNothingToUse() async throws {
    #expect(counts(await trial.run()) == nil)
    #expect(trial.worked.take().count == 14)
  }

  @Test func onlyWhatChangedIsDoneAgain() async throws {
    _ = await trial.run()
    _ = trial.worked.take()
    try sandbox.write("in/a3.txt", "changed\n")
    try sandbox.write("in/a9.txt", "new\n")
    try FileManager.default.removeItem(atPath: sandbox.path + "/in/a5.txt")
    #expect(counts(await trial.run()) == [12, 1, 1, 1])
    #expect(trial.worked.take().sorted() == ["changed", "new"])
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func ofAChangedFileTheOtherRowsStay() async throws {
    _ = await trial.run()
    _ = trial.worked.take()
    let rows = try sandbox.text("in/b.jsonl").split(separator: "\n")
    let new = [#"{"id": "n", "text": "new row"}"#] + rows[2..<7] + ["broken"] + rows[..<1]
    try sandbox.write("in/b.jsonl", new.joined(separator: "\n"))
    #expect(counts(await trial.run()) == [12, 0, 1, 2])
    #expect(trial.worked.take() == ["new row"])
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func ofStandardInputTheRowsAreKnownAgain() async throws {
    // Named apart from `in/`, as another input with the same rows would be.
    try sandbox.write("more.jsonl", try sandbox.text("in/b.jsonl"))
    _ = await trial.run()
    _ = trial.worked.take()
    let sources = [ArticleSource.path(sandbox.path + "/more.jsonl")]
    #expect(counts(await trial.run("run", sources)) == [8, 0, 0, 6])
    #expect(trial.worked.take() == [])
  }

  @Test func aFileUnderAnotherNameIsAnotherArticle() async throws {
    _ = await trial.run()
    _ = trial.worked.take()
    try FileManager.default.moveItem(
      atPath: sandbox.path + "/in/a0.txt", toPath: sandbox.path + "/in/z.txt")
    #expect(counts(await trial.run()) == [13, 0, 1, 1])
    #expect(trial.worked.take() == ["text 0"])
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func brokenArticlesAreStillListed() async throws {
    try sandbox.write("in/c.txt", [0x00])
    try sandbox.write("in/d.txt", "a trap\n")
    _ = await trial.run()
    _ = trial.worked.take()
    let summary = await trial.run()
    #expect(summary.failures == 2)
    #expect(counts(summary) == [14, 0, 0, 0])
    #expect(trial.worked.take() == [])
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test(arguments: [
    ("rules", "the rules changed (claims.yaml: claim.deny, claims.yaml: claim.new)"),
    ("options", "the options changed (published)"),
    ("program", "the program changed (tradefacts 0, now tradefacts 1)"),
    ("files", "the files of the former run are not as it left them"),
  ])
  func whereAllIsDoneAgainItSaysWhy(what: String, reason: String) async throws {
    var trial = trial
    _ = await trial.run()
    _ = trial.worked.take()
    switch what {
    case "rules": trial.parts = ["claims.yaml": ["claim.deny": "a2", "claim.new": "c"]]
    case "options": trial.options = ["published": "2024-05-06"]
    case "program": trial.program = "tradefacts 1"
    default: try sandbox.write("run/facts.jsonl", "edited\n")
    }
    #expect(counts(await trial.run()) == nil)
    #expect(
      trial.reported.take() == ["\(sandbox.path)/run: all 14 articles are done again: \(reason)"])
    #expect(trial.worked.take().count == 14)
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func freshUsesNothing() async throws {
    var trial = trial
    _ = await trial.run()
    _ = trial.worked.take()
    trial.isFresh = true
    #expect(counts(await trial.run()) == nil)
    #expect(trial.worked.take().count == 14)
  }

  // MARK: What is not done

  /// By their numbers on the disk: a file that was written again has another one.
  private func filesOnDisk() throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    for name in try sandbox.names("run") {
      let path = sandbox.path + "/run/" + name
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      numbers[name] = try #require(attributes[.systemFileNumber] as? Int)
    }
    return numbers
  }

  @Test func whereNothingChangedTheFilesStay() async throws {
    try sandbox.write("in/c.txt", "a trap\n")
    let first = await trial.run()
    let before = try filesOnDisk()
    #expect(before.count == 7)
    let again = await trial.run()
    #expect(counts(again) == [14, 0, 0, 0])
    #expect(again.failures == 1)
    #expect(again.facts == first.facts)
    #expect(again.bytes == first.bytes)
    #expect(try filesOnDisk() == before)
  }

  @Test func aFileThatIsMissingIsMadeAgain() async throws {
    _ = await trial.run()
    let whole = try trial.files()
    try FileManager.default.removeItem(atPath: sandbox.path + "/run/duplicates.jsonl")
    #expect(counts(await trial.run()) == [14, 0, 0, 0])
    #expect(try trial.files() == whole)
  }

  @Test func whatIsPassedOverIsCountedAnew() async throws {
    _ = await trial.run()
    try sandbox.write("in/picture.png", "no article")
    #expect(counts(await trial.run()) == [14, 0, 0, 0])
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func whatAnInputHoldsBesideArticlesIsRemembered() async throws {
    try sandbox.write("in/c.warc", RunTrial.webArchive)
    #expect(await trial.run().passedOver == 2)
    let before = try filesOnDisk()
    #expect(await trial.run().passedOver == 2)
    #expect(try filesOnDisk() == before)
    try sandbox.write("in/a3.txt", "changed\n")
    #expect(await trial.run().passedOver == 2)
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func aFileThatComesLaterInTheFolderIsAddedBehind() async throws {
    _ = await trial.run()
    try sandbox.write("in/z.txt", "last\n")
    #expect(counts(await trial.run()) == [14, 0, 1, 0])
    #expect(try trial.files() == (try await trial.undisturbed()))
    try FileManager.default.removeItem(atPath: sandbox.path + "/in/z.txt")
    #expect(counts(await trial.run()) == [14, 0, 0, 1])
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func manyKnownInputsAreOneStep() async throws {
    for index in 0..<1193 { try sandbox.write("in/d\(index).txt", "more \(index)\n") }
    _ = await trial.run()
    _ = trial.progress.take()
    _ = await trial.run()
    // Seven inputs hold 14 articles; 500 inputs are one step.
    #expect(trial.progress.take() == ["507", "1007", "1207"])
  }

  @Test func aSecondRunAtTheSameTimeIsRefused() async throws {
    try sandbox.write("run/mine.txt", "")
    let held = try RunLock(sandbox.path + "/run")
    #expect(
      await trial.run().end
        == .failed("\(sandbox.path)/run: another tradefacts is writing it; wait for it"))
    held.release()
    #expect(await trial.run().end == .done)
  }
}

/// Holds what a running program holds.
private final class RunLock {
  private let descriptor: Int32

  init(_ folder: String) throws {
    descriptor = unsafe open(folder + "/.state.sqlite.partial", O_RDWR | O_CREAT, 0o666)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw CocoaError(.fileLocking) }
  }

  func release() { close(descriptor) }
}
