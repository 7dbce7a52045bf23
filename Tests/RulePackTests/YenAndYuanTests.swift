import DocumentModel
import Extraction
import Testing

/// `¥` is the sign of two currencies.
@Suite("Yen and yuan") struct YenAndYuanTests {
  /// The currency of the first sum of a text, nil where it is undecided.
  private func currency(_ text: String) throws -> String? {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let article = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    let fact = try #require(article.frames.first { $0.type == .money })
    guard case .value(.money(let money))? = fact.field("value") else {
      Issue.record("no sum in \(fact)")
      return nil
    }
    return money.currency
  }

  @Test(arguments: [
    ("China fined the firm ¥5 billion. China will not say why.", "CNY"),
    ("Japan fined the firm ¥5 billion. Japan will not say why.", "JPY"),
    ("China fined the firm ¥5 billion. Japan said the yuan fell.", "CNY"),
    ("China fined the firm ¥5 billion. Japan said the yen fell.", "JPY"),
  ])
  func theArticleTells(text: String, code: String) throws { #expect(try currency(text) == code) }

  @Test(arguments: [
    "China fined the firm ¥5 billion. Japan was told.",
    "China fined the firm ¥5 billion. Japan said the yen and the yuan fell.",
    "China fined the firm ¥5 billion. Japan was told of the yenta of Yuanshan.",
  ])
  func whatNothingTellsStaysOpen(text: String) throws { #expect(try currency(text) == nil) }
}
