import Facts
import Testing

@testable import ReviewStore

/// Decisions on their way through a file.
@Suite struct DecisionLinesTests {
  private let folder: StoreFolder
  private let ann: ReviewStore
  private let ben: ReviewStore

  init() throws {
    folder = try StoreFolder()
    ann = try ReviewStore(file: folder.path + "/ann.sqlite")
    ben = try ReviewStore(file: folder.path + "/ben.sqlite")
  }

  private func export(_ store: ReviewStore) throws -> [(line: Int, decision: Decision)] {
    try DecisionLines.read(DecisionLines.bytes(of: store.all()), file: "d.jsonl")
  }

  @Test func whatIsExportedIsImportedAsItWas() throws {
    let edits = try JSONValue.parse(Array(#"{"status": "a"}"#.utf8), name: "e")
    try ann.decide(Sample.decision(.edit, key: "k-2", note: "x\ny", edits: edits), base: 0)
    try ann.decide(Sample.decision(.reject, key: "k-1"), base: 0)
    try ann.decide(Sample.decision(.accept, key: "k-1"), base: 1)
    _ = try ann.undo(by: "Ann")
    #expect(try ben.merge(export(ann)).added == 4)
    #expect(
      try DecisionLines.bytes(of: ben.all()) == DecisionLines.bytes(of: ann.all()))
    #expect(try ben.merge(export(ann)).known == 4)
  }

  @Test func aStaleLineIsRefusedWithAllThatFollowsFromIt() throws {
    try ann.decide(Sample.decision(.reject, key: "k-1"), base: 0)
    try ann.decide(Sample.decision(.defer, key: "k-1"), base: 1)
    try ann.decide(Sample.decision(.reject, key: "k-2"), base: 0)
    try ben.decide(Sample.decision(.accept, by: "Ben", key: "k-1"), base: 0)
    let outcome = try ben.merge(export(ann))
    #expect(outcome.added == 1)
    #expect(outcome.refused.map(\.line) == [1, 2])
    #expect(
      outcome.refused.first?.description
        == "reject by Ann (revision 1) of k-1 is stale: the store says accept by Ben (revision 1);"
        + " decide again in the review")
    #expect(try ben.current(key: "k-1")?.verdict == .accept)
  }

  @Test(arguments: [
    ("{\"schema\": 1}", "d:2: no decision; give a file that `review export` wrote"),
    ("{\"a\": ", "d:2: column 7: JSON ends in the middle of a value"),
  ])
  func aWrongLineIsToldWithItsNumber(line: String, message: String) {
    let error = #expect(throws: ReviewStoreError.self) {
      try DecisionLines.read(Array(("\n" + line).utf8), file: "d")
    }
    #expect(error?.description == message)
  }
}
