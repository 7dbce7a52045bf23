import DocumentModel
import Testing

/// Amounts that are known, written in every form, are read back the same.
@Suite struct MoneyRoundTripTests {
  private static let sentences = [
    ("The mill in Halden paid ", " for the yard."), ("It will cost ", ", a board member said."),
    ("The plan (", ") was dropped."), ("Costs of ", " a year are too high."),
    ("Growers want ", " from the state."),
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func amountsAreReadBack(seed: UInt64) throws {
    var forms = MoneyForms(seed: seed)
    var reading = try ValueReading()
    for index in 0..<500 {
      let form = forms.next()
      let (before, after) = Self.sentences[index % Self.sentences.count]
      let text = before + form.text + after
      let found = reading.amounts(text)
      #expect(found.count == 1, "\(text): \(found)")
      #expect(found.first?.value.amount == form.amount, "\(text): \(found)")
      #expect(found.first?.value.currency == form.currency, "\(text)")
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func rangesAreReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reading = try ValueReading()
    for _ in 0..<300 {
      let low = Int.random(in: 1..<400, using: &random)
      let high = low + Int.random(in: 1..<400, using: &random)
      let text =
        "The damage is put at "
        + random.pick([
          "$\(low)-\(high) million", "$\(low) million to $\(high) million",
          "between $\(low) million and $\(high) million", "$\(low)m-$\(high)m",
          "\(low) million to \(high) million dollars", "\(low)-\(high) million dollars",
          "USD \(low)-\(high) million", "between \(low) and \(high) million dollars",
          "$\(low) to $\(high) million", "\(low) to \(high) mln dlrs",
        ]) + " so far."
      let found = reading.amounts(text)
      #expect(found.count == 1, "\(text)")
      #expect(found.first?.value.min == ExactDecimal(Int128(low), exponent: 6), "\(text)")
      #expect(found.first?.value.max == ExactDecimal(Int128(high), exponent: 6), "\(text)")
      #expect(found.first?.value.amount == nil, "\(text)")
    }
  }
}
