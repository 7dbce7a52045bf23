@testable import ClaimLinking
@testable import RulePacks
import Testing

/// Which facts are one event, by hand-made rules and facts.
@Suite("Event grouping") struct EventGroupingTests {
  private static let kind: EventRules.Kind = {
    var kind = EventRules.Kind(type: .action)
    kind.agree = ["actor", "target", "product", "instrument"]
    kind.fields = ["direction"]
    kind.share = [["target"], ["product", "actor"]]
    kind.headline = [["actor"]]
    kind.own = ["agreement": [["actor", "actor"]]]
    kind.apart = [(one: ["considered"], other: ["in_effect"])]
    let by = { EventRules.Partner(share: [["instrument"]], anyStatus: $0) }
    kind.partners = ["license": ["publication": by(true), "delay": by(false)]]
    return kind
  }()

  private func fact(
    as subtype: String = "tariff", status: String? = nil, polarity: Bool = true,
    zone: EventProfile.Zone = .further, direction: String? = nil, common: Set<String> = [],
    _ roles: [String: [String]]
  ) -> EventProfile {
    EventProfile(
      subtype: subtype, status: status, polarity: polarity, zone: zone,
      fields: [direction],
      roles: Self.kind.agree.map { role in
        (roles[role] ?? []).sorted().map { EventValue(text: $0, isCommon: common.contains($0)) }
      })
  }

  /// The groups of places, in order.
  private func groups(_ facts: [EventProfile], pointers: [Int: Set<Int>] = [:]) -> [[Int]] {
    var grouping = EventGrouping(
      EventComparison(kind: Self.kind, parents: NameParents()), facts,
      pointers: facts.indices.map { pointers[$0] ?? [] })
    return grouping.groups().sorted { $0[0] < $1[0] }
  }

  @Test func whatHasTheSameTargetIsOneEvent() {
    let facts = [
      fact(["target": ["norvik"]]), fact(["target": ["halden"]]),
      fact(["target": ["norvik"], "actor": ["us"]]),
    ]
    #expect(groups(facts) == [[0, 2], [1]])
  }

  @Test func whatSharesTooLittleIsTwo() {
    #expect(groups([fact(["actor": ["us"]]), fact(["actor": ["us"]])]) == [[0], [1]])
    #expect(groups([fact(["product": ["steel"]]), fact(["product": ["steel"]])]) == [[0], [1]])
    let both = ["product": ["steel"], "actor": ["us"]]
    #expect(groups([fact(both), fact(both)]) == [[0, 1]])
    #expect(groups([fact([:]), fact([:])]) == [[0], [1]])
  }

  /// A country is the target of many measures.
  @Test func whatIsCommonTellsNothingByItself() {
    let one = fact(common: ["cn"], ["target": ["cn"]])
    #expect(groups([one, one]) == [[0], [1]])
  }

  @Test func contradictionsKeepFactsApart() {
    let first = fact(status: "in_effect", direction: "up", ["target": ["norvik"], "actor": ["us"]])
    let target = ["target": ["norvik"]]
    let others = [
      fact(["target": ["norvik"], "actor": ["eu"]]), fact(status: "considered", target),
      fact(polarity: false, target), fact(direction: "down", target), fact(as: "quota", target),
    ]
    for other in others { #expect(groups([first, other]) == [[0], [1]], "\(other)") }
    #expect(groups([first, fact(status: "planned", direction: "up", target)]) == [[0, 1]])
  }

  /// The second fact may be either of the two that exclude each other: it is put with neither.
  @Test func whatFitsTwoEquallyJoinsNeither() {
    let facts = [
      fact(["target": ["norvik"], "product": ["rebar"]]), fact(["target": ["norvik"]]),
      fact(["target": ["norvik"], "product": ["wire"]]),
    ]
    #expect(groups(facts) == [[0], [1], [2]])
  }

  /// A is like B and B like C, but A and C exclude each other.
  @Test func likenessIsNotPassedOnOverAContradiction() {
    let facts = [
      fact(["target": ["norvik"], "product": ["rebar"], "actor": ["us"]]),
      fact(["target": ["norvik"], "actor": ["us"]]),
      fact(["target": ["norvik"], "product": ["wire"]]),
    ]
    #expect(groups(facts) == [[0, 1], [2]])
    #expect(groups(facts.reversed()) == [[0], [1, 2]])
  }

  @Test func theOrderOfTheFactsDoesNotMatter() {
    let facts = [
      fact(["target": ["norvik"], "product": ["rebar"], "actor": ["us"]]),
      fact(["target": ["halden"], "actor": ["us"]]), fact(["target": ["norvik"]]),
      fact(["actor": ["us"], "product": ["rebar"]]),
      fact(["target": ["halden"], "product": ["vans"]]),
    ]
    let expected: Set<Set<Int>> = [[0, 2, 3], [1, 4]]
    for turn in facts.indices {
      let order = Array(facts.indices[turn...]) + Array(facts.indices[..<turn])
      for order in [order, order.reversed()] {
        let found = groups(order.map { facts[$0] }).map { Set($0.map { order[$0] }) }
        #expect(Set(found) == expected, "\(order)")
      }
    }
  }

  @Test func aSubtypeMayBeToldInOthersByWhatTheyShare() {
    let license = fact(
      as: "license", status: "considered", ["target": ["norvik"], "instrument": ["tgl"]])
    let told = fact(as: "publication", status: "in_effect", ["instrument": ["tgl"]])
    let delayed = fact(as: "delay", status: "in_effect", ["instrument": ["tgl"]])
    #expect(groups([told, license]) == [[0, 1]])
    #expect(groups([license, delayed]) == [[0], [1]], "the statuses are apart")
    #expect(groups([told, delayed]) == [[0], [1]], "neither is a subtype of the other")
    #expect(groups([license, fact(as: "publication", ["target": ["norvik"]])]) == [[0], [1]])
  }

  @Test func headlineAndFirstParagraphNeedLess() {
    let headline = fact(zone: .headline, ["actor": ["us"]])
    let lead = fact(zone: .firstParagraph, ["actor": ["us"], "target": ["norvik"]])
    let later = fact(["actor": ["us"], "target": ["halden"]])
    #expect(groups([headline, lead, later]) == [[0, 1], [2]])
    #expect(groups([headline, later]) == [[0], [1]])
    let second = fact(zone: .firstParagraph, ["actor": ["us"], "target": ["halden"]])
    #expect(groups([headline, lead, second]) == [[0], [1], [2]], "it may be either")
  }

  @Test func aRoleThatIsNamedTwiceNeedsTwo() {
    let one = fact(as: "agreement", ["actor": ["gb"]])
    let two = fact(as: "agreement", ["actor": ["gb", "id"]])
    #expect(groups([two, two, one]) == [[0, 1], [2]])
  }

  @Test func whatPointsToAFactIsOfItsEvent() {
    let facts = [
      fact(as: "license", ["target": ["norvik"]]), fact(as: "publication", ["product": ["rebar"]]),
      fact(as: "tariff", ["product": ["rebar"]]),
    ]
    #expect(groups(facts, pointers: [0: [1, 2], 1: [0], 2: [0]]) == [[0, 1], [2]])
  }
}
