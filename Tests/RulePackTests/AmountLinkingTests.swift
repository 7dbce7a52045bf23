import DocumentModel
import Extraction
import RulePacks
import Testing

/// What is made of amounts and relations after the rules have matched.
@Suite("Amounts") struct AmountLinkingTests {
  /// The facts of a text, in text order.
  private func frames(_ text: String) throws -> ExtractedArticle {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    var article = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    article.frames.sort { $0.span < $1.span }
    return article
  }

  private func due(_ text: String) throws -> [FieldValue] {
    let length = try #require(frames(text).frames.first { $0.type == .duration })
    guard case .object(let fields)? = length.field("due") else { return [] }
    return fields.map(\.value)
  }

  @Test(arguments: [
    ("The waiver expires after 90 days from May 20, 2019.", "2019-08-18"),
    ("The waiver expires after three months from Nov. 30, 2018.", "2019-02-28"),
    ("The waiver expires after two years from Feb. 29, 2020.", "2022-02-28"),
    ("The waiver expires after six weeks from 1 March 2021.", "2021-04-12"),
    ("The waiver expires after one month from January 31, 2019.", "2019-02-28"),
    ("The waiver expires after a year and a half from Aug. 31, 2018.", "2020-02-29"),
    ("Firms must file within 30 days of December 15, 2019.", "2020-01-14"),
  ])
  func aLengthFromADayIsDue(text: String, day: String) throws {
    let due = try due(text)
    guard case .text(let date)? = due.first, case .text(let basis)? = due.last else {
      Issue.record("no date in \(due)")
      return
    }
    #expect(date == day)
    #expect(basis == "date in sentence")
  }

  @Test(arguments: [
    ("The waiver expires after 90 days from its day of signing.", "anchor event undated"),
    ("The waiver expires after 90 days from May 2019.", "anchor is no day"),
    ("The waiver expires after 90 days from 05/06/2019.", "2019-06-05 or 2019-05-06"),
    ("The waiver expires after ten business days from May 20, 2019.", "business days"),
    ("The waiver expires after about 90 days from May 20, 2019.", "no exact length"),
    ("The waiver expires after 36 hours from May 20, 2019.", "no whole days"),
    ("The waiver expires after 90 days.", "no anchor"),
  ])
  func withoutADayNothingIsDue(text: String, why: String) throws {
    let due = try due(text)
    guard case .null? = due.first, case .text(let reason)? = due.last else {
      Issue.record("a date in \(due)")
      return
    }
    #expect(reason == why)
  }

  @Test func aPartTakesAfterItsWhole() throws {
    let article = try frames(
      "In 2018 Norvik Steel may spend $9 million on coal, of which $4 million will go to Kyocera.")
    let money = article.frames.indices.filter { article.frames[$0].type == .money }
    try #require(money.count == 2)
    let part = article.frames[money[1]]
    #expect(part.subtype == "spend")
    #expect(part.role("part_of").compactMap(\.fact) == [money[0]])
    #expect(part.certainty == .possible)
    let payer = try #require(part.role("payer").first?.mention)
    #expect(article.document.text(article.mentions[payer].span) == "Norvik Steel")
    guard case .value(.date(let period))? = part.field("period") else {
      Issue.record("no period")
      return
    }
    #expect(period.iso == "2018")
  }

  @Test func theSameAmountInAnotherCurrencyIsNoFact() throws {
    let article = try frames("It has 6.5 million euros ($7.6 million) and $3 million.")
    let shown = article.frames.filter { $0.type == .money }
      .map { article.document.text($0.span) }
    #expect(shown == ["6.5 million euros", "$3 million"])
  }

  @Test func aPronounThatIsNoCompanySuppliesNothing() throws {
    let country = try frames("Norway met envoys. It sells coal to Norvik Steel.")
    #expect(!country.frames.contains { $0.type == .relation })
    let company = try frames("Kyocera met envoys. It sells coal to Norvik Steel.")
    #expect(company.frames.contains { $0.subtype == "supplier_of" })
  }
}
