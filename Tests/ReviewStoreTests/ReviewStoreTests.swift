import Facts
import Foundation
import Storage
import Testing

@testable import ReviewStore

/// What the store keeps, refuses and takes back.
@Suite struct ReviewStoreTests {
  private let folder: StoreFolder
  private let store: ReviewStore

  init() throws {
    folder = try StoreFolder()
    store = try ReviewStore(file: folder.file)
  }

  @Test func aDecisionIsThereAfterOpeningAgain() throws {
    let edits = try JSONValue.parse(Array(#"{"status": "in_effect"}"#.utf8), name: "e")
    try store.decide(Sample.decision(.edit, note: "sh. §2 „x“\u{202E}", edits: edits), base: 0)
    let again = try ReviewStore(file: folder.file)
    let decision = try #require(try again.current(key: Sample.key))
    #expect(decision.verdict == .edit)
    #expect(decision.edits == edits)
    #expect(decision.note == "sh. §2 „x“\u{202E}")
    #expect(decision.fact == Sample.fact())
    #expect(decision.revision == 1)
  }

  @Test func aStaleDecisionIsRefusedAndTheCurrentOneShown() throws {
    let other = try ReviewStore(file: folder.file)
    try store.decide(Sample.decision(.reject, by: "Ann"), base: 0)
    let error = #expect(throws: ReviewStoreError.self) {
      try other.decide(Sample.decision(.accept, by: "Ben"), base: 0)
    }
    guard case .stale(0, let current)? = error else { return #expect(Bool(false), "not stale") }
    #expect(current.verdict == .reject)
    #expect(current.reviewer == "Ann")
    #expect(try store.current(key: Sample.key)?.verdict == .reject)
    try other.decide(Sample.decision(.accept, by: "Ben"), base: current.revision)
    #expect(try store.history(key: Sample.key).map(\.verdict) == [.reject, .accept])
  }

  @Test func ofABulkDecisionOnlyWhatIsStaleIsRefused() throws {
    try store.decide(Sample.decision(.reject, by: "Ben", key: "k-2"), base: 0)
    let outcome = try store.decide(
      ["k-1", "k-2", "k-3"].map { (Sample.decision(.accept, key: $0), 0) })
    #expect(outcome.done.map(\.fact.key) == ["k-1", "k-3"])
    #expect(outcome.stale.map(\.fact.key) == ["k-2"])
    let undone = try store.undo(by: "Ann")
    #expect(undone.done.map(\.fact.key) == ["k-1", "k-3"], "a bulk decision is undone as one")
    #expect(try store.current(key: "k-2")?.verdict == .reject)
  }

  @Test func undoGoesBackStepByStepAndLosesNothing() throws {
    try store.decide(Sample.decision(.accept, note: "one"), base: 0)
    try store.decide(Sample.decision(.reject, note: "two"), base: 1)
    #expect(try store.undo(by: "Ann").done.map(\.verdict) == [.accept])
    #expect(try store.current(key: Sample.key)?.note == "one")
    #expect(try store.undo(by: "Ann").done.map(\.verdict) == [nil])
    #expect(try store.undo(by: "Ann") == DecisionOutcome())
    #expect(
      try store.history(key: Sample.key).map(\.verdict) == [.accept, .reject, .accept, nil])
    #expect(try store.history(key: Sample.key).map(\.revision) == [1, 2, 3, 4])
  }

  @Test func undoLeavesWhatOthersDecidedSince() throws {
    try store.decide(Sample.decision(.accept, by: "Ann", key: "k-1"), base: 0)
    try store.decide(Sample.decision(.accept, by: "Ann", key: "k-2"), base: 0)
    try store.decide(Sample.decision(.reject, by: "Ben", key: "k-2"), base: 1)
    let undone = try store.undo(by: "Ann")
    #expect(undone.done.map(\.fact.key) == ["k-1"])
    #expect(try store.current(key: "k-2")?.reviewer == "Ben")
  }

  @Test func aSecondReviewerSeesWhatCameSince() throws {
    let first = try store.decide(Sample.decision(.accept, key: "k-1"), base: 0)
    try store.decide(Sample.decision(.accept, by: "Ben", key: "k-2"), base: 0)
    #expect(try store.decisions(after: first.sequence).map(\.fact.key) == ["k-2"])
  }

  @Test func anotherDatabaseIsLeftAlone() throws {
    let other = folder.path + "/other.sqlite"
    try Database(file: other).run("CREATE TABLE mine (x)")
    let before = try Data(contentsOf: URL(fileURLWithPath: other))
    #expect(throws: ReviewStoreError.self) { try ReviewStore(file: other) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
    try "some text that is no database at all".write(
      toFile: folder.path + "/text", atomically: true, encoding: .utf8)
    let error = #expect(throws: ReviewStoreError.self) {
      try ReviewStore(file: folder.path + "/text")
    }
    #expect(error?.description.contains("is no store of decisions; name another") == true)
  }

  @Test func errorsNameTheFileAndWhatToDo() throws {
    let error = #expect(throws: ReviewStoreError.self) {
      try ReviewStore(file: folder.path + "/none/r.sqlite")
    }
    #expect(
      error?.description
        == folder.path + "/none/r.sqlite: cannot be opened; look whether its folder is there and "
        + "writable")
    try Database(file: folder.file).run("PRAGMA user_version = 9")
    #expect(throws: ReviewStoreError.tooNew(file: folder.file)) {
      try ReviewStore(file: folder.file)
    }
  }
}
