import Facts
import Testing

@testable import ReviewStore

/// What decisions mean for facts of a later run, and what is curated.
@Suite struct FactStateTests {
  private let identity: Identity

  init() throws { identity = try Identity() }

  private func edits(_ json: String) throws -> JSONValue {
    try JSONValue.parse(Array(json.utf8), name: "e")
  }

  @Test func theSameContentStaysDecidedAndAnotherIsReopened() throws {
    let rejected = Sample.decision(.reject)
    #expect(
      try FactState(of: Sample.record(), decision: rejected, identity: identity)
        == .decided(rejected))
    #expect(
      try FactState(of: Sample.record(id: "f-2"), decision: rejected, identity: identity)
        == .reopened(former: rejected))
    #expect(
      try FactState(of: Sample.record(), decision: Sample.decision(nil), identity: identity)
        == .open)
  }

  @Test func anEditThatTheRulesNowGiveByThemselvesIsDecided() throws {
    let edits = try edits(#"{"status": "in_effect"}"#)
    let old = try Sample.record()
    let new = try FactEdits.apply(edits, to: old, identity: identity)
    #expect(new.id != old.id)
    #expect(new.fields["status"] == .string("in_effect"))
    #expect(new.fields["id"] == .string(new.id))
    let decision = Sample.decision(.edit, id: old.id, edits: edits)
    #expect(
      try FactState(of: new, decision: decision, identity: identity) == .decided(decision))
  }

  @Test func rolesAreReplacedOneByOne() throws {
    let edits = try edits(
      #"{"roles": {"target": [{"entity": "cn", "name": "China", "kind": "place"}], "actor": []}}"#)
    #expect(FactEdits.problem(in: edits) == nil)
    let fact = try FactEdits.apply(edits, to: Sample.record(), identity: identity)
    #expect(fact.role("target").count == 1)
    #expect(fact.fields["roles"]?["actor"] == nil)
  }

  @Test(arguments: [
    ("[]", "the edits are no object with fields to set"),
    ("{}", "the edits are no object with fields to set"),
    (#"{"key": "k-2"}"#, "the field `key` cannot be edited"),
    (#"{"status": 3}"#, "the field `status` takes a text or null"),
    (#"{"polarity": "x"}"#, "`polarity` is + or -"),
    (#"{"roles": {"actor": {}}}"#, "the role `actor` is no list of fillers"),
    (#"{"roles": {"actor": [{}]}}"#, "a filler of `actor` has neither words nor an entity"),
  ])
  func wrongEditsAreTold(json: String, message: String) throws {
    #expect(FactEdits.problem(in: try edits(json)) == message)
  }

  @Test func curatedFactsAreWhatWasAcceptedAndEdited() throws {
    let keys = (1...6).map { "k-000000000000000\($0)" }
    let facts = try keys.map { try Sample.record(key: $0) }
    let decisions = [
      keys[0]: Sample.decision(.accept, key: keys[0]),
      keys[1]: Sample.decision(
        .edit, key: keys[1], edits: try edits(#"{"status": "in_effect"}"#)),
      keys[2]: Sample.decision(.reject, key: keys[2]), keys[3]: Sample.decision(.defer),
      keys[4]: Sample.decision(.reject, id: "f-old"),
      "k-gone": Sample.decision(.accept, key: "k-gone"),
    ]
    let strict = try CuratedFacts(facts, decisions: decisions, keepsUndecided: false)
    let kept = try FactsFile.read(strict.bytes, name: "c")
    #expect(kept.map(\.key) == [keys[0], keys[1]])
    #expect(kept[0] == facts[0], "an accepted fact stays as it is")
    #expect(kept[1].fields["status"] == .string("in_effect"))
    #expect(strict.undecided == 3)
    #expect(strict.rejected == 1)
    #expect(strict.missing.map(\.fact.key) == ["k-gone"])
    let loose = try CuratedFacts(facts, decisions: decisions, keepsUndecided: true)
    #expect(
      try FactsFile.read(loose.bytes, name: "c").map(\.key)
        == [keys[0], keys[1], keys[3], keys[5]],
      "a rejection is not forgotten where the fact changed")
  }
}
