import DocumentModel
import Extraction
import RuleMatching
import Testing

/// docs/values.md: each row of its tables gives the value that stands there.
@Suite("Values page") struct ValuePageTests {
  private static let pipeline = Result {
    Pipeline(try Repository.pack.get())
  }

  static let rows = PageRow.all(of: "docs/values.md")

  @Test func thePageHasRows() { #expect(Self.rows.count > 40) }

  @Test(arguments: rows) func theRowIsTrue(row: PageRow) throws {
    var scratch = MatcherScratch()
    let article = Article(source: "row", bytes: Array("They spoke of \(row.words) then.".utf8))
    let result = try Self.pipeline.get().extract(
      article, ExtractionWishes(published: CalendarDate(iso: "2019-05-22")), scratch: &scratch)
    let values = result.article.mentions.compactMap(\.value)
    #expect(values.first.map(Self.shown) == row.result)
  }

  private static func shown(_ value: Value) -> String {
    switch value {
    case .money(let money):
      let amount = range(money.amount, money.min, money.max) + " " + (money.currency ?? "null")
      let per = money.per.map { " per \($0)" } ?? ""
      let also = money.also.first.map { " also \(range($0.amount, nil, nil)) \($0.currency ?? "")" }
      return amount + per + bound(money.modifier, money.min, money.max) + (also ?? "")
        + why(money.why)
    case .percent(let percent):
      let fraction = percent.fraction.map { " \($0)" } ?? ""
      return "\(range(percent.number, percent.min, percent.max)) \(percent.unit)\(fraction)"
        + why(percent.why)
    case .quantity(let quantity):
      let per = quantity.per.map { " per \($0)" } ?? ""
      return "\(range(quantity.number, quantity.min, quantity.max)) \(quantity.unit)\(per)"
    case .duration(let duration):
      let count = duration.businessDays.map { " \($0)" } ?? ""
      return range(duration.iso, duration.min, duration.max)
        + bound(duration.modifier, duration.min, duration.max) + why(duration.why) + count
    case .date(let date):
      let end = date.end.map { " to \($0)" } ?? ""
      let modifier = date.modifier == .exact ? "" : " \(date.modifier.rawValue)"
      return (date.iso ?? "null") + end + modifier + why(date.why)
    }
  }

  private static func range<Number>(_ one: Number?, _ min: Number?, _ max: Number?) -> String {
    if let one { return "\(one)" }
    guard let min, let max else { return "null" }
    return "\(min) to \(max)"
  }

  private static func bound<Number>(_ modifier: Modifier, _ min: Number?, _ max: Number?) -> String
  {
    switch (min, max) {
    case (let min?, nil): " \(modifier.rawValue) min \(min)"
    case (nil, let max?): " \(modifier.rawValue) max \(max)"
    default: ""
    }
  }

  private static func why(_ why: String?) -> String { why.map { ": \($0)" } ?? "" }
}
