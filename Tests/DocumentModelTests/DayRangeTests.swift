import DocumentModel
import Testing

@Suite struct DayRangeTests {
  @Test(
    arguments: [
      (nil, nil, true), ("2024-05-06", nil, true), ("2024-05-07", nil, false),
      (nil, "2024-05-06", true), (nil, "2024-05-05", false), ("2024-05-06", "2024-05-06", true),
    ] as [(String?, String?, Bool)])
  func bothEndsAreInIt(_ first: String?, _ last: String?, _ isIn: Bool) throws {
    let day = try #require(CalendarDate(iso: "2024-05-06"))
    let range = DayRange(
      first: first.flatMap(CalendarDate.init(iso:)), last: last.flatMap(CalendarDate.init(iso:)))
    #expect(range.contains(day) == isIn)
    #expect(range.isEverlasting == (first == nil && last == nil))
  }
}
