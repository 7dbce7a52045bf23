import DocumentModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [("2019-05-20", 18036, 1), ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2)])
  func daysAreNumberedFrom1970(iso: String, number: Int, weekday: Int) {
    let date = CalendarDate(iso: iso)
    #expect(date?.dayNumber == number)
    #expect(date?.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
    #expect(date?.description == iso)
  }

  @Test(arguments: ["2019-02-29", "2019-13-01", "2019-00-10", "19-05-20", "2019-05-20x", "today"])
  func whatIsNoDayIsNil(iso: String) { #expect(CalendarDate(iso: iso) == nil) }

  @Test func aTimeMayFollow() {
    #expect(CalendarDate(iso: "2019-05-20T10:00:00Z")?.day == 20)
  }

  @Test func aMonthLaterIsTheSameDayOrTheLast() {
    let date = CalendarDate(iso: "2020-01-31")
    #expect(date?.adding(months: 1)?.description == "2020-02-29")
    #expect(date?.adding(months: -2)?.description == "2019-11-30")
    #expect(date?.adding(days: 90)?.description == "2020-04-30")
  }
}
