import Comparison
import Facts
import Testing

/// Facts by hand, read through the reader so that they look as they do in files.
enum Example {
  static func fact(
    key: String, id: String, type: String = "action", subtype: String = "tariff",
    span: (Int, String) = (10, "may impose"), source: String = "a.txt",
    sentence: (Int, String) = (0, "The Union may impose duties."), roles: String = "",
    fields: String = ""
  ) throws -> FactRecord {
    let end = span.0 + span.1.unicodeScalars.count
    let tail = fields.isEmpty ? "" : "," + fields
    let line = """
      {"id":"\(id)","key":"\(key)","type":"\(type)","subtype":"\(subtype)","sentence":1,
      "span":{"start":\(span.0),"end":\(end),"text":"\(span.1)"},"roles":{\(roles)}\(tail),
      "document":{"key":"l-\(source)","source":"\(source)"},
      "context":{"start":\(sentence.0),"end":99,"text":"\(sentence.1)"}}
      """
    return try #require(try FactsFile.read(Array(line.utf8), name: "test").first)
  }
}

@Suite struct FactComparisonTests {
  private func compare(_ old: [FactRecord], _ new: [FactRecord]) -> ComparisonResult {
    FactComparison(old: old, new: new).result
  }

  @Test func sameKeyAndIdIsUnchanged() throws {
    let old = try Example.fact(key: "k1", id: "f1", fields: #""rule":"a","confidence":"high""#)
    let new = try Example.fact(key: "k1", id: "f1", fields: #""rule":"b","confidence":"low""#)
    #expect(compare([old], [new]) == ComparisonResult(changes: [], unchanged: 1))
  }

  @Test func sameKeyOtherIdIsChangedWithDeltas() throws {
    let old = try Example.fact(
      key: "k1", id: "f1",
      roles: """
        "actor":[{"entity":"eu","name":"European Union","span":{"text":"The Union"}}],
        "product":[{"span":{"start":3,"end":8,"text":"steel"}}],"answered_by":[{"fact":"k8"}]
        """,
      fields: """
        "status":"considered","value":{"amount":"5","currency":"USD"},"certainty":"possible",
        "due":{"date":null},"rule":"a","holder":"author","cluster":"e1"
        """)
    let new = try Example.fact(
      key: "k1", id: "f2",
      roles: """
        "actor":[{"entity":"eu","name":"European Union","span":{"text":"It"}}],
        "target":[{"entity":"cn","name":"China"},{"span":{"text":"others"}}]
        """,
      fields: """
        "status":"in_effect","value":{"amount":"6","currency":"USD","per":"year"},
        "certainty":"possible","due":{"date":"2024-01-01"},"rule":"b","holder":{"fact":"k9"}
        """)
    let result = compare([old], [new])
    #expect(result.count(.changed) == 1)
    let deltas = try #require(result.changes.first?.deltas)
    #expect(
      deltas == [
        FieldDelta(path: "status", from: .string("considered"), to: .string("in_effect")),
        FieldDelta(path: "value.amount", from: .string("5"), to: .string("6")),
        FieldDelta(path: "value.per", from: nil, to: .string("year")),
        FieldDelta(
          path: "roles.target", from: nil, to: .array([.string("China"), .string("others")])),
        FieldDelta(path: "roles.product", from: .array([.string("steel")]), to: nil),
        FieldDelta(path: "holder", from: .string("author"), to: .string("claim")),
      ])
  }

  @Test func addedAndRemoved() throws {
    let old = try Example.fact(key: "k1", id: "f1", type: "claim")
    let new = try Example.fact(key: "k2", id: "f2", type: "money")
    let result = compare([old], [new])
    #expect(result.changes.map(\.kind) == [.removed, .added], "claim before money")
    #expect(result.unchanged == 0)
  }

  @Test func overlappingWordsOfTheSameSentenceArePaired() throws {
    let old = try Example.fact(key: "k1", id: "f1", span: (10, "may impose"))
    // The sentence begins 50 scalars later in the new text; the words overlap all the same.
    let sentence = (50, "The Union may impose duties.")
    let new = try Example.fact(key: "k2", id: "f2", span: (64, "impose"), sentence: sentence)
    let change = try #require(compare([old], [new]).changes.first)
    #expect(change.kind == .changed)
    #expect(
      change.deltas == [
        FieldDelta(path: "span", from: .string("may impose"), to: .string("impose"))
      ])
    let apart = try Example.fact(key: "k3", id: "f3", span: (71, "duties"), sentence: sentence)
    #expect(compare([old], [apart]).changes.map(\.kind) == [.removed, .added])
  }

  @Test func sameContentInAnotherSentenceIsMoved() throws {
    let roles = #""actor":[{"entity":"eu"}]"#
    let old = try Example.fact(key: "k1", id: "f1", roles: roles)
    let sentence = (200, "On Monday the bloc said it may impose duties.")
    let span = (230, "may impose")
    let new = try Example.fact(key: "k2", id: "f2", span: span, sentence: sentence, roles: roles)
    #expect(compare([old], [new]).changes.map(\.kind) == [.moved])
    let other = try Example.fact(
      key: "k2", id: "f2", span: span, sentence: sentence, roles: #""actor":[{"entity":"us"}]"#)
    #expect(compare([old], [other]).changes.map(\.kind) == [.removed, .added])
  }

  @Test func duplicatesArePairedOneByOne() throws {
    let fact = try Example.fact(key: "k1", id: "f1")
    let result = compare([fact, fact], [fact])
    #expect(result.unchanged == 1)
    #expect(result.changes.map(\.kind) == [.removed])
  }

  @Test func orderIsByArticleAndPosition() throws {
    let facts = [
      try Example.fact(key: "k1", id: "f1", span: (30, "x"), source: "b.txt"),
      try Example.fact(key: "k2", id: "f2", span: (40, "x"), source: "a.txt"),
      try Example.fact(key: "k3", id: "f3", span: (4, "x"), source: "b.txt"),
    ]
    #expect(compare([], facts).changes.map(\.after?.key) == ["k2", "k3", "k1"])
    #expect(compare(facts.reversed(), []).changes.map(\.before?.key) == ["k2", "k3", "k1"])
  }

  @Test func json() throws {
    let old = try Example.fact(key: "k1", id: "f1", fields: #""status":"planned""#)
    let new = try Example.fact(key: "k1", id: "f2", fields: #""status":"adopted""#)
    let text = String(decoding: compare([old], [new]).json, as: UTF8.self)
    let head = """
      {
        "schema": "trade-facts-diff/1",
        "counts": {"added": 0, "removed": 0, "changed": 1, "moved": 0, "unchanged": 0, "not_shown": 0},
        "changes": [
          {
            "change": "changed",
            "source": "a.txt",
            "type": "action",
            "subtype": "tariff",
            "deltas": [
              {"path": "status", "from": "planned", "to": "adopted"}
            ],
            "before": {"id": "f1", "key": "k1",
      """
    #expect(text.hasPrefix(head))
    #expect(text.hasSuffix("}}\n    }\n  ]\n}\n"))
  }
}
