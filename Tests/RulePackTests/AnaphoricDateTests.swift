import DocumentModel
import Extraction
import RulePacks
import Testing

/// Dates that count from another date of the text; published on Wednesday, 2019-05-22.
@Suite("Anaphoric dates") struct AnaphoricDateTests {
  /// The dates of a text by their words.
  private func dates(_ text: String) throws -> [String: DateValue] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    var article = Article(source: "test", bytes: Array(text.utf8))
    article.metadata.published = CalendarDate(iso: "2019-05-22")
    let extracted = worker.extract(article)
    var dates: [String: DateValue] = [:]
    for mention in extracted.mentions {
      guard case .date(let date)? = mention.value else { continue }
      dates[extracted.document.text(mention.span)] = date
    }
    return dates
  }

  @Test(arguments: [
    ("The ship left on May 3 and was seized the next day.", "the next day", "2019-05-04"),
    ("It was seized on Tuesday. A day earlier it had left.", "A day earlier", "2019-05-20"),
    ("It left on May 3. Two days later it was seized.", "Two days later", "2019-05-05"),
    ("It left on May 3, 2018, and sank a week later.", "a week later", "2018-05-10"),
    ("It left on May 3, 2018. The following Friday it sank.", "The following Friday", "2018-05-04"),
    ("It met on May 30, 2019, and ended the same day.", "the same day", "2019-05-30"),
    ("Exports rose in March from a year earlier.", "a year earlier", "2018-03"),
    ("Exports rose in March from the previous month.", "the previous month", "2019-02"),
    ("In 2018 sales fell from the year before.", "the year before", "2017"),
    ("Sales in Q1 2019 fell from the previous quarter.", "the previous quarter", "2018-Q4"),
    (
      "Sales in the first quarter fell from the same period last year.",
      "the same period last year", "2018-Q1"
    ),
    (
      "Sales rose in March from a year earlier and fell from the previous month.",
      "the previous month", "2019-02"
    ),
  ])
  func countsFromADateBefore(text: String, words: String, iso: String) throws {
    let date = try #require(dates(text)[words])
    #expect(date.iso == iso)
    #expect(date.basis == "date_in_text")
    #expect(date.why == nil)
  }

  @Test(arguments: [
    ("It said on Tuesday exports fell from a year earlier.", "a year earlier"),
    ("Exports rose in March. They fell from a year earlier.", "a year earlier"),
    ("It met on Monday and Tuesday. The same day it voted.", "The same day"),
    ("It was signed on 05/06/2019. The next day it was torn up.", "The next day"),
    ("It met from May 5 to 7, 2019, and voted the next day.", "the next day"),
    ("In early May it met, and it voted the next day.", "the next day"),
    ("On Tuesday it was sold the same day as the mill.", "the same day"),
    ("OSLO, May 14 (Newswire) - The mill shut a day earlier.", "a day earlier"),
    ("In 2018 sales fell from a month earlier.", "a month earlier"),
  ])
  func staysOpen(text: String, words: String) throws {
    let date = try #require(dates(text)[words])
    #expect(date.iso == nil)
    #expect(date.why == "counted from another date")
  }

  @Test func aRangeMovesAsAWhole() throws {
    let dates = try dates("Sales in January to March fell from the year-earlier period.")
    let date = try #require(dates["the year-earlier period"])
    #expect(date.iso == "2018-01")
    #expect(date.end == "2018-03")
  }
}
