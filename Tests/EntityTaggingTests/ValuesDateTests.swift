import DocumentModel
import Testing

@testable import EntityTagging

/// 2019-05-22 was a Wednesday.
@Suite struct ValuesDateTests {
  @Test(arguments: [
    ("month=May;day=20;year=2019", "2019-05-20"), ("month=Sept.;day=1st;year=2007", "2007-09-01"),
    ("month=March;year=2019", "2019-03"), ("iso=2019-05-20", "2019-05-20"),
    ("a=13;b=5;c=2015;mark=.", "2015-05-13"), ("a=05;b=20;c=2019;mark=/", "2019-05-20"),
    ("a=20;b=05;c=2019;mark=/", "2019-05-20"), ("a=05;b=05;c=89;mark=/", "1989-05-05"),
    ("year=2008", "2008"), ("quarter=second;year=2019", "2019-Q2"),
    ("quarter=Q2;year=2019", "2019-Q2"), ("half=H1;year=2019", "2019-H1"),
    ("half=first;year=2019", "2019-H1"), ("season=summer;year=2016", "2016-SU"),
    ("month=December;day=twenty-first;year=2012", "2012-12-21"),
    ("month=January;day=first;year=two thousand and thirty two", "2032-01-01"),
    ("month=September;day=10;year=nineteen zero one", "1901-09-10"),
    ("month=June;year=nineteen ninety-nine", "1999-06"), ("month=12;year=2018", "2018-12"),
    ("month=December;day=5;year=1391", "1391-12-05"), ("month=May;year='19", "2019-05"),
    ("nth=second;weekday=Tuesday;month=November;year=2019", "2019-11-12"),
    ("nth=last;weekday=Friday;month=May;year=2019", "2019-05-31"),
    ("nth=fifth;weekday=Friday;month=May;year=2019", "2019-05-31"),
  ])
  func absolute(parts: String, expected: String) {
    #expect(ValuesSample.date(parts)?.iso == expected)
  }

  @Test func impossibleDaysAreNoDates() {
    #expect(ValuesSample.date("month=February;day=30;year=2019") == nil)
    #expect(ValuesSample.date("month=June;day=31") == nil)
    #expect(ValuesSample.date("a=40;b=20;c=2019;mark=/") == nil)
  }

  @Test func noYearIsMadeUp() {
    #expect(ValuesSample.date("month=June;day=5;year=nineteen fifty sixty") == nil)
    let none = ValuesSample.date("nth=fifth;weekday=Monday;month=June;year=2019")
    #expect(none?.why == "no such day")
    let open = ValuesSample.date(
      "nth=fifth;weekday=Monday;month=June", published: "2019-05-22")
    #expect(open?.iso == nil)
    let far = ValuesSample.date("weekday=Friday;day=15th", published: "2019-05-22")
    #expect(far?.why == "no such day near")
    let wrong = ValuesSample.date(
      "month=June;day=4;weekday=Monday", published: "2019-05-22", before: "will meet on ")
    #expect(wrong?.iso == nil)
  }

  @Test func daysOfThisMonth() {
    let may = ValuesSample.date("day=31st;rel=this", published: "2019-05-22")
    #expect(may?.iso == "2019-05-31")
    let june = ValuesSample.date("day=31st;rel=next", published: "2019-05-22")
    #expect(june?.iso == nil)
    #expect(june?.why == "no such day")
  }

  @Test func twoDaysAreARangeOnlyWhereTheyTouch() {
    let touching = ValuesSample.date("month=June;day=18;both= and ;day2=19;year=2019")
    #expect(touching?.end == "2019-06-19")
    let apart = ValuesSample.date("month=June;day=5;both= and ;day2=20;year=2019")
    #expect(apart?.iso == nil)
    #expect(apart?.why == "2019-06-05 and 2019-06-20")
    let between = ValuesSample.date(
      "month=June;day=5;both= and ;day2=20;year=2019", before: "ran between ")
    #expect(between?.end == "2019-06-20")
  }

  @Test func rangesInFigures() {
    let clear = ValuesSample.date("a=10;b=13;c=2018;mark=/;a2=10;b2=27;c2=2018")
    #expect(clear?.iso == "2018-10-13")
    #expect(clear?.end == "2018-10-27")
    let open = ValuesSample.date("a=10;b=1;c=2018;mark=/;a2=10;b2=7;c2=2018")
    #expect(open?.iso == nil)
    #expect(open?.why == "2018-01-10 to 2018-07-10 or 2018-10-01 to 2018-10-07")
  }

  @Test func rangesWithoutAYear() {
    let ahead = ValuesSample.date(
      "month=June;day=3;month2=December;day2=11", published: "2019-05-22")
    #expect(ahead?.iso == "2019-06-03")
    #expect(ahead?.end == "2019-12-11")
  }

  @Test(arguments: [
    ("length=two days;direction=before;from=yesterday", "2019-05-19"),
    ("length=four days;direction=from;from=yesterday", "2019-05-25"),
    ("length=a year;direction=from;from=today", "2020-05-22"),
    ("length=a week;direction=from;weekday=Tuesday", "2019-06-04"),
    ("length=1 month and 21 days;direction=ago", "2019-04-01"),
    ("length=1 year 2 months;direction=ago", "2018-03"),
    ("length=two weeks;direction=in", "2019-W23"), ("rel=before last;unit=year", "2017"),
    ("rel=after next;unit=week", "2019-W23"), ("named=last night", "2019-05-21"),
  ])
  func counted(parts: String, iso: String) {
    #expect(ValuesSample.date(parts, published: "2019-05-22")?.iso == iso)
    #expect(ValuesSample.date(parts)?.iso == nil)
  }

  @Test(arguments: [
    ("holiday=Christmas Day", "2018-12-25"), ("holiday=New Year's Day", "2019-01-01"),
    ("holiday=Labor Day", "2019-09-02"), ("holiday=Thanksgiving;year=2018", "2018-11-22"),
    ("holiday=Memorial Day", "2019-05-27"), ("holiday=Thanksgiving;relyear=last", "2018-11-22"),
  ])
  func holidays(parts: String, iso: String) {
    let published = parts.contains("Christmas") ? "2019-02-22" : "2019-05-22"
    #expect(ValuesSample.date(parts, published: published)?.iso == iso)
  }

  @Test func aHolidayThatMovesIsOpen() {
    let easter = ValuesSample.date("holiday=Easter", published: "2019-05-22")
    #expect(easter?.iso == nil)
    #expect(easter?.why == "moves with the moon")
  }

  @Test func yearEnds() {
    let ahead = ValuesSample.date("yearend=year-end", published: "2019-01-15", before: "ready by ")
    #expect(ahead?.iso == "2019")
    #expect(ahead?.modifier == .approx)
    let back = ValuesSample.date(
      "yearend=year-end", published: "2019-01-15", before: "stocks stood low and fell at ")
    #expect(back?.iso == "2018")
  }

  @Test func centuries() {
    let date = ValuesSample.date("century=twenty-first")
    #expect(date?.iso == "2001")
    #expect(date?.end == "2100")
  }

  @Test func ambiguousNumericDate() {
    let open = ValuesSample.date("a=05;b=06;c=2019;mark=/")
    #expect(open?.iso == nil)
    #expect(open?.why == "2019-06-05 or 2019-05-06")
    #expect(ValuesSample.date("a=05;b=06;c=2019;mark=/", country: "US")?.iso == "2019-05-06")
    #expect(ValuesSample.date("a=05;b=06;c=2019;mark=/", country: "GB")?.iso == "2019-06-05")
  }

  @Test(arguments: [
    ("year=2014;year2=2018", "2014", "2018"), ("year=2018;year2=19", "2018", "2019"),
    ("month=May;day=5;day2=7;year=2019", "2019-05-05", "2019-05-07"),
    ("month=January;month2=March;year=2019", "2019-01", "2019-03"),
    ("month=November;month2=February;year=2017", "2016-11", "2017-02"),
    ("month=May;day=5;year=2018;month2=June;day2=7;year2=2019", "2018-05-05", "2019-06-07"),
    ("decade=1970s", "1970", "1979"), ("decade='70s", "1970", "1979"),
    ("decade=nineties", "1990", "1999"),
  ])
  func ranges(parts: String, start: String, end: String) {
    let date = ValuesSample.date(parts)
    #expect(date?.iso == start)
    #expect(date?.end == end)
    #expect(date?.modifier == .range)
  }

  @Test(arguments: [
    ("rel=last;unit=year", "2018", "-P1Y"), ("rel=this;unit=week", "2019-W21", "P0D"),
    ("rel=last;unit=week", "2019-W20", "-P1W"), ("rel=next;unit=month", "2019-06", "P1M"),
    ("rel=last;unit=quarter", "2019-Q1", "-P3M"), ("named=yesterday", "2019-05-21", "-P1D"),
    ("named=tomorrow", "2019-05-23", "P1D"),
    ("length=two years;direction=ago", "2017", "-P2Y"),
    ("length=three days;direction=ago", "2019-05-19", "-P3D"),
    ("length=two weeks;direction=from now", "2019-W23", "P2W"),
    ("length=a month;direction=ago", "2019-04", "-P1M"),
  ])
  func relative(parts: String, iso: String, offset: String) {
    let date = ValuesSample.date(parts, published: "2019-05-22")
    #expect(date?.iso == iso)
    #expect(date?.relative == offset)
    #expect(date?.basis == "publish_date")
    let undated = ValuesSample.date(parts)
    #expect(undated?.iso == nil)
    #expect(undated?.relative == offset)
    #expect(undated?.why == "no publish date")
  }

  @Test func countedFromAnotherDate() {
    let date = ValuesSample.date("length=a year;direction=earlier", published: "2019-05-22")
    #expect(date?.iso == nil)
    #expect(date?.relative == "-P1Y")
    #expect(date?.basis == "date_in_text")
    #expect(
      ValuesSample.date("rel=the previous;unit=month", published: "2019-05-22")?.relative == "-P1M")
  }

  @Test(arguments: [
    ("weekday=Tuesday", "", "2019-05-21"), ("weekday=Wednesday", "", "2019-05-22"),
    ("weekday=Friday", "he said on ", "2019-05-17"),
    ("weekday=Friday", "The panel will vote on ", "2019-05-24"),
    ("weekday=Friday", "The rule is to be published on ", "2019-05-24"),
    ("weekday=Friday", "The rule was to be published on ", "2019-05-17"),
    ("weekday=Friday", "The list is expected to be published on ", "2019-05-24"),
    ("weekday=Monday;rel=last", "", "2019-05-20"), ("weekday=Wednesday;rel=last", "", "2019-05-15"),
    ("weekday=Monday;rel=next", "", "2019-05-27"), ("weekday=Friday;rel=this", "", "2019-05-24"),
    ("weekday=Friday;week=last", "", "2019-05-17"),
    ("weekday=Monday;rel=this coming", "", "2019-05-27"),
    ("weekday=Wednesday;rel=coming", "", "2019-05-29"),
    ("weekday=Friday;rel=following", "", "2019-05-24"),
    ("weekday=Wednesday;rel=previous", "", "2019-05-15"),
    ("weekday=Monday;rel=this", "It will meet ", "2019-05-27"),
    ("weekday=Monday;day=20th", "", "2019-05-20"),
    ("weekday=Monday;day=3rd", "", "2019-06-03"),
  ])
  func weekdays(parts: String, before: String, expected: String) {
    let date = ValuesSample.date(parts, published: "2019-05-22", before: before)
    #expect(date?.iso == expected)
  }

  @Test(arguments: [
    ("month=May;day=14", "", "2019-05-14"), ("month=June;day=3", "", "2019-06-03"),
    ("month=December;day=11", "", "2018-12-11"), ("month=June;day=3", "imposed on ", "2018-06-03"),
    ("month=March", "in ", "2019-03"), ("month=May", "in ", "2019-05"),
    ("month=October", "in ", "2018-10"), ("month=October", "to be completed by ", "2019-10"),
    ("month=July", "in ", "2019-07"), ("month=March", "will start in ", "2020-03"),
    ("month=May;monthrel=last", "", "2018-05"), ("month=December;monthrel=last", "", "2018-12"),
    ("month=April;monthrel=last", "", "2019-04"), ("month=June;monthrel=next", "", "2019-06"),
    ("month=May;monthrel=next", "", "2020-05"), ("month=December;monthrel=this", "", "2019-12"),
    ("month=March;day=29;monthrel=next", "", "2020-03-29"),
    ("month=May;day=22;monthrel=last", "", "2018-05-22"),
    ("month=June;day=4;weekday=Monday", "", "2018-06-04"),
    ("month=May;day=1", "due no later than 45 days from ", "2019-05-01"),
  ])
  func withoutYear(parts: String, before: String, expected: String) {
    let date = ValuesSample.date(parts, published: "2019-05-22", before: before)
    #expect(date?.iso == expected)
    #expect(date?.basis == "publish_date")
    #expect(ValuesSample.date(parts)?.why == "no publish date")
  }

  @Test func quartersWithoutYear() {
    let last = ValuesSample.date("quarter=fourth", published: "2019-05-22")
    #expect(last?.iso == "2018-Q4")
    let first = ValuesSample.date("quarter=first", published: "2019-05-22")
    #expect(first?.iso == "2019-Q1")
    let ahead = ValuesSample.date(
      "quarter=third", published: "2019-05-22", before: "sales will recover in the ")
    #expect(ahead?.iso == "2019-Q3")
    let named = ValuesSample.date("quarter=fourth;relyear=last", published: "2019-05-22")
    #expect(named?.iso == "2018-Q4")
  }

  @Test func weekends() {
    let past = ValuesSample.date(
      "rel=the;unit=weekend", published: "2019-05-22", before: "ministers met over ")
    #expect(past?.iso == "2019-05-18")
    #expect(past?.end == "2019-05-19")
    let ahead = ValuesSample.date("rel=this;unit=weekend", published: "2019-05-22")
    #expect(ahead?.iso == "2019-05-25")
  }

  @Test func seasons() {
    #expect(ValuesSample.date("season=summer;rel=last", published: "2019-05-22")?.iso == "2018-SU")
    #expect(ValuesSample.date("season=summer;rel=this", published: "2019-05-22")?.iso == "2019-SU")
    #expect(ValuesSample.date("season=spring;rel=next", published: "2019-05-22")?.iso == "2020-SP")
    #expect(ValuesSample.date("season=spring;rel=this", published: "2019-05-22")?.iso == "2019-SP")
  }

  @Test func edgesAndFiscalYearsAreApproximate() {
    #expect(ValuesSample.date("edge=early;month=June;year=2019")?.modifier == .approx)
    #expect(ValuesSample.date("fiscal=fiscal;year=2024")?.modifier == .approx)
    #expect(ValuesSample.date("month=June;year=2019")?.modifier == .exact)
  }

  @Test func isoWeeksAtTheTurnOfTheYear() {
    #expect(ValuesSample.date("rel=this;unit=week", published: "2021-01-01")?.iso == "2020-W53")
    #expect(ValuesSample.date("rel=this;unit=week", published: "2018-12-31")?.iso == "2019-W01")
  }
}
