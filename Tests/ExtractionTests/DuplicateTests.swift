import Extraction
import Foundation
import Ingestion
import Testing

@Suite struct DuplicateTests {
  let sandbox: Sandbox
  let trial: RunTrial

  init() throws {
    sandbox = try Sandbox()
    trial = RunTrial(sandbox)
  }

  /// Numbered words, so that no two runs of five are the same.
  private func story(_ name: String, words: Int = 200) -> String {
    (0..<words).map { "\(name)\($0)" }.joined(separator: " ") + "\n"
  }

  private func groups() throws -> [[String]] {
    try sandbox.text("run/duplicates.jsonl").split(separator: "\n").map { line in
      line.matches(of: #/"source":"([^"]*)"/#).map { String($0.output.1) }
    }
  }

  @Test func syndicatedStoriesAreOneGroup() async throws {
    let story = story("steel")
    try sandbox.write("in/agency.txt", story)
    try sandbox.write("in/capitals.txt", story.uppercased())
    try sandbox.write("in/cut.txt", story.split(separator: " ")[..<190].joined(separator: " "))
    try sandbox.write("in/other.txt", self.story("oats"))
    _ = await trial.run()
    #expect(try groups() == [["agency.txt", "capitals.txt", "cut.txt"]])
  }

  /// Of 196 runs, 156 are shared: 156 / (196 + 196 − 156) = 0.66.
  @Test func storiesThatShareLessAreNone() async throws {
    let story = story("steel")
    try sandbox.write("in/a.txt", story)
    try sandbox.write(
      "in/b.txt",
      self.story("oats", words: 40)
        + story.split(separator: " ")[40...]
        .joined(separator: " "))
    _ = await trial.run()
    #expect(try groups() == [])
  }

  @Test func aGroupSaysWhoIsInIt() async throws {
    let story = "Duties on rebar\n\n" + story("steel")
    try sandbox.write("in/a.txt", story)
    try sandbox.write("in/b.txt", story)
    _ = await trial.run()
    #expect(
      try sandbox.text("run/duplicates.jsonl")
        == #"{"id":"g-a.txt","similarity":"1.00","articles":["#
        + #"{"key":"l-a.txt","source":"a.txt","title":"Duties on rebar"},"#
        + #"{"key":"l-b.txt","source":"b.txt","title":"Duties on rebar"}]}"# + "\n")
  }

  @Test func aVeryShortArticleIsInNoGroup() async throws {
    try sandbox.write("in/a.txt", story("note", words: 13))
    try sandbox.write("in/b.txt", story("note", words: 13))
    _ = await trial.run()
    #expect(try groups() == [])
  }

  @Test func groupsAreTheSameAfterAnInterruption() async throws {
    for index in 0..<40 { try sandbox.write("in/a\(index).txt", story("s\(index % 10)")) }
    let expected = try await trial.undisturbed()
    #expect(await trial.run(stop: 20).canGoOn)
    _ = await trial.run()
    #expect(try trial.files() == expected)
    #expect(try groups().map(\.count) == Array(repeating: 4, count: 10))
  }
}
