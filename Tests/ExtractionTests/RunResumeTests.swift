import Extraction
import Foundation
import Ingestion
import Testing

@Suite struct RunResumeTests {
  let sandbox: Sandbox
  let trial: RunTrial

  init() throws {
    sandbox = try Sandbox()
    trial = RunTrial(sandbox)
    for index in 0..<9 { try sandbox.write("in/a\(index).txt", "text \(index)\n") }
    try sandbox.write("in/b.txt", "a trap\n")
    let rows = (0..<30).map { #"{"id": "r\#($0)", "text": "row \#($0)"}"# + "\n" }
    try sandbox.write("in/c.jsonl", rows[..<20].joined() + "broken\n" + rows[20...].joined())
    try sandbox.write("in/d.txt", [0x00])
    for index in 0..<9 { try sandbox.write("in/e\(index).txt", "end \(index)\n") }
  }

  @Test(arguments: [1, 5, 9, 10, 17, 30, 38, 39, 44])
  func anInterruptedRunGoesOnToTheSameBytes(stop: Int) async throws {
    let expected = try await trial.undisturbed()
    let first = await trial.run(stop: stop)
    #expect(first.end == .interrupted(signal: 2))
    #expect(first.canGoOn)
    #expect(first.articles >= stop)
    #expect(try sandbox.names("run").allSatisfy { $0.hasPrefix(".") })
    let before = trial.worked.take()
    let last = await trial.run()
    #expect(last.end == .done)
    #expect(last.articles == 48)
    #expect(last.failures == 3)
    #expect(last.inputs == 51)
    #expect(try trial.files() == expected)
    let again = trial.worked.take()
    #expect(before.count + again.count == 49, "nothing is worked on twice")
    #expect(Set(before).isDisjoint(with: again))
  }

  @Test func aRunMayBeInterruptedManyTimes() async throws {
    let expected = try await trial.undisturbed()
    for stop in stride(from: 4, to: 48, by: 4) {
      #expect(await trial.run(stop: stop).end == .interrupted(signal: 2))
    }
    #expect(await trial.run().end == .done)
    #expect(try trial.files() == expected)
    #expect(trial.worked.take().count == 49)
  }

  @Test(arguments: [9, 10, 11, 12, 14])
  func whatAnInputHoldsBesideArticlesIsCountedOnce(stop: Int) async throws {
    try sandbox.write("in/a90.warc", RunTrial.webArchive)
    let expected = try await trial.undisturbed()
    #expect(await trial.run(stop: stop).canGoOn)
    #expect(await trial.run().passedOver == 2)
    #expect(try trial.files() == expected)
  }

  @Test func itSaysBehindWhatItGoesOn() async throws {
    let first = await trial.run(stop: 12)
    _ = trial.reported.take()
    _ = await trial.run()
    #expect(
      trial.reported.take().first
        == "\(sandbox.path)/run: goes on behind \(first.articles) articles of an interrupted run")
  }

  @Test(arguments: ["in/a3.txt", "in/a0.txt", "in/c.jsonl", "in/e8.txt"])
  func whatChangedMeanwhileIsDoneAgain(name: String) async throws {
    _ = await trial.run(stop: 45)
    let text =
      name.hasSuffix("jsonl")
      ? try sandbox.text(name).replacing("row 7", with: "other row 7") : "another text\n"
    try sandbox.write(name, text)
    let expected = try await trial.undisturbed()
    #expect(await trial.run().end == .done)
    #expect(try trial.files() == expected)
  }

  @Test func inputsMayComeAndGoMeanwhile() async throws {
    _ = await trial.run(stop: 45)
    try FileManager.default.removeItem(atPath: sandbox.path + "/in/c.jsonl")
    try sandbox.write("in/a33.txt", "in between\n")
    let expected = try await trial.undisturbed()
    #expect(await trial.run().end == .done)
    #expect(try trial.files() == expected)
  }

  @Test func fewerInputsThanTheInterruptedRunHad() async throws {
    _ = await trial.run(stop: 45)
    for name in ["c.jsonl", "d.txt"] + (0..<9).map({ "e\($0).txt" }) {
      try FileManager.default.removeItem(atPath: sandbox.path + "/in/" + name)
    }
    let expected = try await trial.undisturbed()
    #expect(await trial.run().articles == 9)
    #expect(try trial.files() == expected)
  }

  @Test func otherRulesStartAnewAndSayWhy() async throws {
    _ = await trial.run(stop: 20)
    _ = trial.reported.take()
    var changed = trial
    changed.parts = ["claims.yaml": ["claim.deny": "b2"]]
    #expect(await changed.run().end == .done)
    #expect(
      trial.reported.take().first
        == "\(sandbox.path)/run: what an interrupted run has done is done again: the rules changed"
        + " (claims.yaml: claim.deny)")
    #expect(try trial.files() == (try await changed.undisturbed()))
  }

  @Test func whatIsNoStateIsDoneAnew() async throws {
    try sandbox.write("run/.state.sqlite.partial", "no database, but some bytes of another kind")
    try sandbox.write("run/.facts.jsonl.partial", "left behind")
    #expect(await trial.run().end == .done)
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func aFormerRunStaysUntilTheNewOneIsWhole() async throws {
    _ = await trial.run()
    let former = try trial.files()
    for index in 0..<9 { try sandbox.write("in/a\(index).txt", "new text \(index)\n") }
    #expect(await trial.run(stop: 4).end == .interrupted(signal: 2))
    #expect(try trial.files() == former)
    #expect(await trial.run().end == .done)
    #expect(try trial.files() == (try await trial.undisturbed()))
  }

  @Test func renamingThatWasCutShortIsEnded() async throws {
    _ = await trial.run()
    let whole = try trial.files()
    // As if the program had died after its first rename: the rest still stands aside.
    for name in ["articles.jsonl", "errors.jsonl", "pack.json"] {
      try FileManager.default.moveItem(
        atPath: sandbox.path + "/run/" + name,
        toPath: sandbox.path + "/run/.\(name).partial")
    }
    try FileManager.default.moveItem(
      atPath: sandbox.path + "/run/.state.sqlite",
      toPath: sandbox.path + "/run/.state.sqlite.partial")
    _ = trial.worked.take()
    #expect(await trial.run().reuse?.unchanged == 48)
    #expect(try trial.files() == whole)
    #expect(trial.worked.take() == [])
  }
}
