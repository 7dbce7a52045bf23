import DocumentModel
import Testing

@testable import EntityTagging

@Suite struct ValuesDurationTests {
  @Test(arguments: [
    ("90 days", "P90D"), ("90-day", "P90D"), ("three-month", "P3M"), ("ten years", "P10Y"),
    ("a year and a half", "P18M"), ("half a year", "P6M"), ("half year", "P6M"),
    ("a decade", "P10Y"), ("two decades", "P20Y"), ("a fortnight", "P14D"),
    ("a couple of weeks", "P2W"), ("two quarters", "P6M"), ("2 years and 3 months", "P2Y3M"),
    ("1 year 1 month 21 days", "P1Y1M21D"), ("one week three days", "P10D"),
    ("24 months", "P24M"), ("3.5 years", "P42M"), ("two and a half years", "P30M"),
    ("12-hour", "PT12H"), ("thirty minutes", "PT30M"), ("an hour and half", "PT90M"),
    ("one hour and 45 minutes", "PT1H45M"), ("a minute and 30 seconds", "PT1M30S"),
    ("half day", "PT12H"), ("1/2 h", "PT30M"), ("3h", "PT3H"), ("2 hours ten", "PT2H10M"),
    ("15.5 minutes", "PT930S"), ("one and three quarters of hour", "PT105M"),
    ("two and quarter of hours", "PT135M"), ("full-year", "P1Y"), ("123.45 sec", "PT123.45S"),
    ("another hour", "PT1H"), ("twenty and four hours", "PT24H"),
    ("one year and a quarter", "P15M"),
    ("two additional minutes", "PT2M"),
  ])
  func lengths(text: String, expected: String) {
    #expect(ValuesSample.duration("length=\(text)")?.iso == expected)
  }

  @Test(arguments: [
    ("number=six;length=nine months", "P6M P9M"), ("number=two;length=three-year", "P2Y P3Y"),
    ("number=18;length=24 months", "P18M P24M"), ("low=90 days;length=six months", "P90D P6M"),
    ("length=a year;number3=two", "P1Y P2Y"),
  ])
  func ranges(parts: String, expected: String) {
    let value = ValuesSample.duration(parts)
    #expect("\(value?.min ?? "") \(value?.max ?? "")" == expected)
    #expect(value?.iso == nil)
    #expect(value?.modifier == .range)
  }

  @Test func modifiers() {
    #expect(ValuesSample.duration("modifier=nearly;length=three years")?.modifier == .lessThan)
    #expect(ValuesSample.duration("length=three years;trail=or more")?.modifier == .atLeast)
    #expect(ValuesSample.duration("length=a couple of years")?.modifier == .approx)
  }

  @Test func unresolvedWithReason() {
    #expect(ValuesSample.duration("length=several months")?.why == "no exact number")
    #expect(ValuesSample.duration("length=years;vague=years")?.why == "no exact number")
    #expect(ValuesSample.duration("length=10 days;business=business")?.why == "business days")
    #expect(ValuesSample.duration("length=a third of a year")?.iso == nil)
  }

  @Test func noLength() {
    #expect(ValuesSample.duration("length=fish") == nil)
    #expect(ValuesSample.duration("length=five fish weeks") == nil)
  }
}
