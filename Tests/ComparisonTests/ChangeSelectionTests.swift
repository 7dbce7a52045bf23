import Facts
import Testing

@testable import Comparison

/// Filters, order and what makes a check fail.
@Suite("Selecting changes") struct ChangeSelectionTests {
  private func result() throws -> ComparisonResult {
    let old = try Example.fact(
      key: "k1", id: "f1", span: (10, "may impose"),
      fields: #""rule":"action.b","status":"planned""#)
    let new = try Example.fact(
      key: "k1", id: "f2", span: (10, "may impose"),
      roles: #""actor":[{"entity":"eu-gov","name":"European Union"}]"#,
      fields: #""rule":"action.b","status":"adopted","value":{"amount":"5"}"#)
    let gone = try Example.fact(
      key: "k3", id: "f3", type: "claim", subtype: "denial", span: (40, "denied"),
      fields: #""rule":"claim.a""#)
    return FactComparison(old: [old, gone], new: [new]).result
  }

  private func shown(_ change: (inout ChangeFilter) -> Void) throws -> [ChangeKind] {
    var filter = ChangeFilter()
    change(&filter)
    let result = filter.applied(to: try result())
    #expect(result.changes.count + result.notShown == 2)
    return result.changes.map(\.kind)
  }

  @Test func filters() throws {
    #expect(try shown { _ in } == [.changed, .removed])
    #expect(try shown { $0.types = ["claim"] } == [.removed])
    #expect(try shown { $0.subtypes = ["tariff"] } == [.changed])
    #expect(try shown { $0.kinds = [.removed, .added] } == [.removed])
    #expect(try shown { $0.fields = ["status"] } == [.changed])
    #expect(try shown { $0.fields = ["value"] } == [.changed])
    #expect(try shown { $0.fields = ["stat"] } == [])
    #expect(try shown { $0.rules = ["claim.*"] } == [.removed])
    #expect(try shown { $0.rules = ["action.b"] } == [.changed])
    #expect(try shown { $0.entities = ["european union"] } == [.changed])
    #expect(try shown { $0.entities = ["eu-gov"] } == [.changed])
    #expect(try shown { $0.entities = ["eu"] } == [])
    #expect(
      try shown {
        $0.types = ["action"]
        $0.kinds = [.removed]
      } == [])
  }

  @Test func whatIsNotShownStillDiffers() throws {
    var filter = ChangeFilter()
    filter.types = ["money"]
    let result = filter.applied(to: try result())
    #expect(result.changes.isEmpty)
    #expect(!result.isEmpty)
  }

  @Test func orderByRule() throws {
    #expect(
      ChangeOrder.rule.applied(to: try result()).changes.map(\.rule) == ["action.b", "claim.a"])
    let reversed = ComparisonResult(changes: try result().changes.reversed(), unchanged: 0)
    #expect(ChangeOrder.rule.applied(to: reversed).changes.map(\.rule) == ["action.b", "claim.a"])
    #expect(ChangeOrder.article.applied(to: reversed) == reversed)
  }

  @Test func failures() throws {
    func count(_ text: String) throws -> Int {
      try #require(FailureGate(text)).failures(in: try result()).count
    }
    #expect(try count("removed") == 1)
    #expect(try count("removed,changed") == 2)
    #expect(try count("changed:status") == 1)
    #expect(try count("changed:value") == 1)
    #expect(try count("changed:certainty,added") == 0)
    for text in ["", "gone", "removed:value", "changed,", "changed,x"] {
      #expect((FailureGate(text) == nil) == (text != "changed,"), "\(text)")
    }
  }

  @Test func theFewestSentencesMoved() {
    #expect(SentenceOrder.longestRise([0, 1, 2]) == [0, 1, 2])
    #expect(SentenceOrder.longestRise([5, 0, 1, 2]) == [1, 2, 3])
    #expect(SentenceOrder.longestRise([0, 4, 1, 2]) == [0, 2, 3])
    #expect(SentenceOrder.longestRise([]) == [])
  }

  @Test func anArticleWithAnotherNameIsFoundByItsSentences() throws {
    let old = try Example.fact(key: "k1", id: "f1", source: "a.txt")
    let new = try Example.fact(key: "k2", id: "f2", source: "b.txt")
    let change = try #require(FactComparison(old: [old], new: [new]).result.changes.first)
    #expect(change.kind == .moved)
    #expect(change.deltas.map(\.path) == ["document.source"])
    let other = try Example.fact(
      key: "k2", id: "f2", source: "b.txt", sentence: (0, "The bloc may impose other duties."))
    #expect(
      FactComparison(old: [old], new: [other]).result.changes.map(\.kind) == [.removed, .added])
  }

  @Test func aWrappedLineIsNoChange() throws {
    let old = try Example.fact(key: "k1", id: "f1")
    let new = try Example.fact(
      key: "k2", id: "f2", sentence: (0, "The Union\\nmay impose duties."))
    let result = FactComparison(old: [old], new: [new]).result
    #expect(result.changes.isEmpty)
    #expect(result.unchanged == 1)
  }
}
