import DocumentModel
import RulePacks
import Testing

@testable import Extraction

@Suite("Dates in names") struct NamedDateTests {
  @Test(arguments: [
    ("2024-05-06-steel.txt", "2024-05-06"), ("news/2024/05/06/steel.html", "2024-05-06"),
    ("20240506_steel.txt", "2024-05-06"), ("steel_2024_05_06.txt", "2024-05-06"),
    ("https://a.example/2024/05/06/2-oats", "2024-05-06"),
    ("2023-01-01/2024-05-06.txt", "2024-05-06"),
    ("a/2024-05-061", "none"), ("120240506", "none"), ("2024-5-6", "none"), ("2024-13-01", "none"),
    ("2024/05-06", "none"), ("oats-2024.txt", "none"), ("1750-01-01", "none"),
  ]) func theLastDateCounts(name: String, expected: String) {
    #expect(NamedDate.find(in: name.utf8)?.description ?? "none" == expected)
  }

  private func basis(_ article: Article, published: CalendarDate? = nil) throws -> String {
    let found = PipelineWorker(Pipeline(try ExplainPack.load()))
      .extract(article, published: published).document.article.metadata
    return "\(found.published?.description ?? "none") \(found.publishedBasis.rawValue)"
  }

  @Test func addressThenNameThenOption() throws {
    let text = Array("Oats\n\nCanada acted.".utf8)
    let option = CalendarDate(iso: "2020-01-01")
    var article = Article(source: "2024-05-06-oats.txt", bytes: text)
    #expect(try basis(article, published: option) == "2024-05-06 filename")
    article.metadata.url = "https://a.example/2024/05/05/oats"
    #expect(try basis(article, published: option) == "2024-05-05 url")
    article.metadata.published = CalendarDate(iso: "2024-05-04")
    article.metadata.publishedBasis = .json
    #expect(try basis(article, published: option) == "2024-05-04 json")
    #expect(
      try basis(Article(source: "oats", bytes: text), published: option) == "2020-01-01 option")
  }
}
