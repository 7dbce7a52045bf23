import DocumentModel
import Testing

/// Lengths of time that are known, written in every form, are read back the same.
@Suite struct DurationRoundTripTests {
  private static let units = [
    ("day", "D"), ("week", "W"), ("month", "M"), ("year", "Y"),
  ]

  private static func durations(
    _ text: String, _ reading: inout ValueReading
  ) -> [DurationValue] {
    reading.values(text).compactMap { found in
      if case .duration(let duration) = found.value { return duration }
      return nil
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func lengthsAreReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reading = try ValueReading()
    for _ in 0..<500 {
      let count = Int.random(in: 2..<100, using: &random)
      let (unit, letter) = random.pick(Self.units)
      let words = NumberForms.words(count)
      let text = random.pick([
        "The permit runs for \(count) \(unit)s from then.", "It set a \(count)-\(unit) limit.",
        "The permit runs for \(words) \(unit)s.", "It signed a \(words)-\(unit) deal.",
        "It has \(words) (\(count)) \(unit)s to answer.",
        "The ban holds for the next \(count) \(unit)s.",
        "It takes another \(count) \(unit)s to build.",
      ])
      let found = Self.durations(text, &reading)
      #expect(found.map(\.iso) == ["P\(count)\(letter)"], "\(text)")
    }
  }

  @Test(arguments: [14, 15] as [UInt64])
  func rangesAndBoundsAreReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reading = try ValueReading()
    for _ in 0..<300 {
      let low = Int.random(in: 2..<50, using: &random)
      let high = low + Int.random(in: 1..<50, using: &random)
      let (unit, letter) = random.pick(Self.units)
      let range = random.pick([
        "The work takes \(low) to \(high) \(unit)s.", "The work takes \(low)-\(high) \(unit)s.",
        "The work takes between \(low) and \(high) \(unit)s.",
        "It is a \(low)- to \(high)-\(unit) job.",
        "The work takes \(NumberForms.words(low)) to \(NumberForms.words(high)) \(unit)s.",
      ])
      let found = Self.durations(range, &reading)
      #expect(found.map(\.min) == ["P\(low)\(letter)"], "\(range)")
      #expect(found.map(\.max) == ["P\(high)\(letter)"], "\(range)")
      let bound = Self.durations("It will last at least \(high) \(unit)s.", &reading)
      #expect(bound.map(\.min) == ["P\(high)\(letter)"], "\(high) \(unit)s")
      #expect(bound.map(\.max) == [nil], "\(high) \(unit)s")
    }
  }
}
