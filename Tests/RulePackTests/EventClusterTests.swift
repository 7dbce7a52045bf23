import DocumentModel
import Extraction
import RulePacks
import Testing

/// Facts of an article that tell one event, by the shipped rules.
@Suite("Event clusters") struct EventClusterTests {
  /// `SUBTYPE cluster` of the facts with a type of those given, in text order; `-` for none.
  private func clusters(
    _ text: String, _ types: Set<FactType> = [.action, .proceeding]
  ) throws -> [String] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    return result.frames.filter { types.contains($0.type) }.sorted { $0.span < $1.span }
      .map { "\($0.subtype) \($0.cluster ?? "-")" }
  }

  @Test func headlineLeadAndBackgroundAreOneEvent() throws {
    let text = """
      Commerce adds Norvik Steel to Entity List

      The Commerce Department added Norvik Steel to the Entity List on Monday. It also added \
      Halden Motors to the Entity List.

      The Bureau of Industry and Security added Norvik Steel to the Entity List at noon.
      """
    #expect(
      try clusters(text) == [
        "entity_listing event-1", "entity_listing event-1", "entity_listing -",
        "entity_listing event-1",
      ])
  }

  /// What is considered is the next step, not the one that was taken.
  @Test func whatIsConsideredIsNotWhatIsInForce() throws {
    let text = """
      The Commerce Department may add Norvik Steel to the Entity List.

      The Treasury Department sanctioned Norvik Steel in May. It may sanction Norvik Steel again.
      """
    #expect(
      try clusters(text) == [
        "entity_listing -", "sanctions_designation -", "sanctions_designation -",
      ]
    )
  }

  @Test func whatIsNotSoIsNoTellingOfTheEvent() throws {
    let text = """
      The Commerce Department has not added Norvik Steel to the Entity List.

      The Commerce Department added Norvik Steel to the Entity List.
      """
    #expect(try clusters(text) == ["entity_listing -", "entity_listing -"])
  }

  @Test func aLicenseComesWithItsLengthOfTime() throws {
    let text = """
      The Commerce Department granted Huawei a temporary general license.

      The temporary general license is valid for 90 days. A truce was valid for 60 days.
      """
    #expect(
      try clusters(text, [.action, .duration]) == [
        "license_grant event-1", "validity event-1", "validity -",
      ])
  }

  @Test func twoFinesAreTwoEventsWithTheirAmounts() throws {
    let text = """
      The Commerce Department fined Norvik Steel $4 million.

      The European Commission fined Norvik Steel 9 million euros.
      """
    #expect(
      try clusters(text, [.action, .money]) == [
        "enforcement_fine event-1", "fine event-1", "enforcement_fine event-2", "fine event-2",
      ])
  }

  /// The facts are what they are without the rules of clusters.
  @Test func onlyTheClusterIsSet() throws {
    var pack = try ShippedPack.withGivens.get()
    let text = "The Commerce Department fined Norvik Steel $4 million."
    let article = Article(source: "test", bytes: Array(text.utf8))
    var with = PipelineWorker(Pipeline(pack)).extract(article).frames
    pack.events = EventRules()
    let without = PipelineWorker(Pipeline(pack)).extract(article).frames
    #expect(with.contains { $0.cluster == "event-1" })
    #expect(!without.contains { $0.cluster != nil })
    for index in with.indices { with[index].cluster = nil }
    #expect(with.map { "\($0)" } == without.map { "\($0)" })
  }
}
