import RulePacks
import Testing

/// What is wrong in `clusters/` is told with its line.
@Suite("Cluster rules") struct ClusterRulesTests {
  private static let rule = """
    given: {company: [Norvik Steel]}
    rules:
      - id: action.close
        title: A company closes
        emits: action/site_closure
        match: '{actor:company} (?<cue>closed)'
        tests:
          - fires: '[actor:Norvik Steel] [cue:closed].'

    """

  private func pack(_ name: String, _ text: String) throws -> RulePack {
    try ScratchPack(["actions/a.yaml": Self.rule, "clusters/\(name).yaml": text]).checked()
  }

  @Test func goodRulesAreRead() throws {
    let events = try pack(
      "events",
      """
      blank: [it]
      common: {kinds: [list], ids: ["gen-*"]}
      events:
        - {type: action, agree: [actor, target], share: [[target], [actor, actor]]}
      parts:
        - {type: money, of: [site_closure], same: {payer: actor}, where: sentence}
      """)
    #expect(events.diagnostics.map(\.description) == [])
    #expect(events.events.kinds.first?.share == [["target"], ["actor", "actor"]])
    #expect(events.events.isCommon("gen-ad", .instrument))
    #expect(events.events.isCommon("us-entity-list", .list))
    #expect(!events.events.isCommon("us-tgl", .instrument))
    #expect(events.events.parts.first?.inSentence == true)
    #expect(events.merging == nil)
    let merging = try pack(
      "merging",
      """
      statuses: {action: [planned, in_effect]}
      groups:
        - {name: closure, type: action, subtypes: [site_closure], agree: [actor], share: [[actor]], days: 31}
      """)
    #expect(merging.diagnostics.map(\.description) == [])
    #expect(merging.merging?.groups.map(\.name) == ["closure"])
    #expect(merging.merging?.rank("in_effect", of: .action) == 1)
    #expect(merging.merging?.rank("revoked", of: .action) == -1)
  }

  @Test(arguments: [
    ("evnts: []", "1:1: the file of events has no key 'evnts'; did you mean 'events'?"),
    ("events: [{type: claim}]", "1:17: no cluster has facts of the type 'claim'"),
    ("events: [{agree: [actor]}]", "1:10: the key 'type' is missing"),
    (
      "events: [{type: action, agree: [actor], share: [[actr]]}]",
      "1:48: 'actr' is shared and is not under 'agree'; did you mean 'actor'?"
    ),
    (
      "events: [{type: action, agree: [actor], share: [actor]}]",
      "1:49: 'share' must be a list of lists, not a list of text"
    ),
    (
      "events:\n  - type: action\n    own: [{subtypes: [site_closing], share: []}]",
      "3:23: no rule gives the subtype 'site_closing' of action; did you mean 'site_closure'?"
    ),
    ("events: [{type: action}, {type: action}]", "1:26: events of the type 'action' stand here"),
    ("common: {kinds: [lists]}", "1:18: there is no kind 'lists'; did you mean 'list'?"),
    ("parts: [{type: money}]", "1:9: the key 'same' is missing"),
    ("parts: [{type: money, same: {a: b}, where: text}]", "1:44: 'where' cannot be 'text'"),
  ])
  func aFaultInEventsIsTold(text: String, fault: String) throws {
    let found = try pack("events", text).diagnostics.map(\.description)
    #expect(found.contains { $0.hasPrefix("clusters/events.yaml:" + fault) }, "\(found)")
  }

  @Test(arguments: [
    ("groups: [{name: a}]", "1:10: the key 'type' is missing"),
    ("statuses: {claim: [x]}", "1:12: 'statuses' has no key 'claim'"),
    (
      """
      groups:
        - {name: a, type: action, subtypes: [site_closure], agree: [actor], share: [[actor]], days: x}
      """, "2:95: 'days' must be a whole number"
    ),
    (
      """
      groups:
        - {name: a, type: action, subtypes: [site_closure], agree: [actor], share: [[actor]], days: 1}
        - {name: b, type: action, subtypes: [site_closure], agree: [actor], share: [[actor]], days: 1}
      """, "3:39: 'site_closure' is in the group 'a' already; take it out of one"
    ),
    (
      """
      groups:
        - {name: a, type: action, subtypes: [], agree: [actor], share: [[target]], days: 1}
      """, "2:66: 'target' is shared and is not under 'agree'"
    ),
  ])
  func aFaultInMergingIsTold(text: String, fault: String) throws {
    let found = try pack("merging", text).diagnostics.map(\.description)
    #expect(found.contains { $0.hasPrefix("clusters/merging.yaml:" + fault) }, "\(found)")
  }

  @Test func anotherFileIsTold() throws {
    let found = try pack("event", "events: []").diagnostics.map(\.description)
    #expect(found.count == 1)
    #expect(found.first?.contains("clusters/event.yaml:1:1: clusters/ has no such file") == true)
  }
}
