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
  ])
  func absolute(parts: String, expected: String) {
    #expect(ValuesSample.date(parts)?.iso == expected)
  }

  @Test func impossibleDaysAreNoDates() {
    #expect(ValuesSample.date("month=February;day=30;year=2019") == nil)
    #expect(ValuesSample.date("month=June;day=31") == nil)
    #expect(ValuesSample.date("a=40;b=20;c=2019;mark=/") == nil)
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
    ("weekday=Friday", "The rule is to be published on ", "2019-05-17"),
    ("weekday=Friday", "The list is expected to be published on ", "2019-05-24"),
    ("weekday=Monday;rel=last", "", "2019-05-20"), ("weekday=Wednesday;rel=last", "", "2019-05-15"),
    ("weekday=Monday;rel=next", "", "2019-05-27"), ("weekday=Friday;rel=this", "", "2019-05-24"),
    ("weekday=Friday;week=last", "", "2019-05-17"),
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
