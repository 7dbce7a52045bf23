import DocumentModel
import Testing

@testable import RulePacks

/// A type with another number of fields than here has a field that its coding (`PackCoded`) may not
/// know. Put it in `write(to:)` and `init(from:)`, then correct the number.
@Suite struct CompiledFieldsTests {
  private func expect(
    _ count: Int, of value: Any, _ location: SourceLocation = #_sourceLocation
  ) {
    let fields = Mirror(reflecting: value).children.compactMap(\.label)
    #expect(fields.count == count, "\(type(of: value)): \(fields)", sourceLocation: location)
  }

  private static let pack = Result {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    return try RulePack(folder: root + "/Rules", checksPatterns: false)
  }

  @Test func ofRules() throws {
    let pack = try Self.pack.get()
    // 20 are in a compiled pack; `tables`, `patternNames`, `patterns` and `diagnostics` are not.
    expect(24, of: pack)
    // One more than are in a compiled pack: `tests`.
    expect(17, of: try #require(pack.rules.first))
    let alternative = try #require(pack.rules.first?.alternatives.first)
    expect(5, of: alternative)
    expect(5, of: alternative.trigger)
    expect(8, of: Need())
    expect(1, of: try #require(alternative.trigger.filter))
    expect(3, of: try #require(alternative.trigger.filter?.steps.first))
    expect(8, of: try #require(pack.rules.lazy.flatMap(\.vetoes).first))
    expect(2, of: try #require(pack.rules.lazy.flatMap(\.set).first))
    expect(4, of: try #require(pack.rules.lazy.flatMap(\.roles).first))
    expect(9, of: try #require(pack.rules.lazy.compactMap(\.link).first))
    // Two of them follow from the others.
    expect(4, of: WordsBefore(["says "]))
  }

  @Test func ofNames() throws {
    let pack = try Self.pack.get()
    expect(4, of: pack.names)
    let entry = try #require(pack.names.entries.first)
    expect(12, of: entry)
    expect(3, of: try #require(entry.aliases.first))
    expect(2, of: UserRow(watchList: nil))
    expect(2, of: DayRange())
    expect(7, of: pack.index)
    expect(14, of: pack.nameCues)
    expect(2, of: NameCues.Cue(sort: .place, weight: 1))
  }

  @Test func ofWords() throws {
    let pack = try Self.pack.get()
    expect(4, of: pack.vocabulary)
    expect(1, of: pack.smallWords)
    expect(1, of: pack.classes)
    expect(5, of: pack.status)
    expect(5, of: try #require(pack.status.auxiliaries.first))
    // Four follow from another.
    expect(8, of: pack.measures)
    expect(6, of: try #require(pack.measures.kinds.first))
    expect(5, of: pack.abbreviations)
  }

  @Test func ofClusters() throws {
    let pack = try Self.pack.get()
    expect(5, of: pack.events)
    expect(10, of: try #require(pack.events.kinds.first))
    expect(
      2, of: try #require(pack.events.kinds.lazy.flatMap(\.partners.values).first?.values.first))
    expect(5, of: try #require(pack.events.parts.first))
    let merging = try #require(pack.merging)
    expect(2, of: merging)
    expect(6, of: try #require(merging.groups.first))
    expect(1, of: MergeRules.Slot("target"))
  }
}
