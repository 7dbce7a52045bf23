import DocumentModel
import Extraction
import RulePacks
import Testing

/// What "the ban", "it" and "one of them" mean among measures, and who stands in a list.
@Suite struct ToldMeasureTests {
  private func result(_ text: String) throws -> ExtractedArticle {
    PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
      .extract(Article(source: "test", bytes: Array(text.utf8)))
  }

  /// `SUBTYPE STATUS` of the actions of a text, in text order.
  private func actions(_ text: String) throws -> [String] {
    try result(text).frames.filter { $0.type == .action }.sorted { $0.span < $1.span }.map {
      frame in
      guard case .text(let status)? = frame.field("status") else { return frame.subtype }
      return "\(frame.subtype) \(status)"
    }
  }

  @Test(arguments: [
    (
      "Peru banned exports of copper. The ban was lifted in May.",
      ["export_ban in_effect", "export_ban revoked"]
    ),
    // Another ban.
    (
      "Peru banned exports of copper. Chile lifted its ban in May.",
      ["export_ban in_effect", "restriction_easing revoked"]
    ),
    (
      "Peru raised the export levy on copper. It scrapped the levy on tin in May.",
      ["export_tax in_effect", "export_tax revoked"]
    ),
    (
      "Peru imposed a safeguard on glass. It was extended twice.",
      ["safeguard in_effect", "extension in_effect"]
    ),
    // The mill is meant, or nobody knows what.
    ("Peru fined Norvik Steel. It was suspended in May.", ["enforcement_fine in_effect"]),
    ("The train was late. Peru suspended it.", []),
  ])
  func whatIsMeantByAMeasure(text: String, expected: [String]) throws {
    #expect(try actions(text) == expected, "\(text)")
  }

  /// A long article on anything but trade has no laws and deals as facts; a short one may.
  @Test func lawsAreMeasuresWhereTheArticleIsOnTrade() throws {
    let law = "Canada adopted a new law in May. "
    #expect(try actions(law).count == 1)
    let rest = String(
      repeating: "The singer bought a small house by the lake and painted the old door blue. ",
      count: 12)
    #expect(try actions(law + rest) == [])
    let trade = "Traders said exports of steel and imports of goods fell as tariffs rose. "
    #expect(try actions(law + rest + trade).count == 1)
  }

  @Test func thoseInAListAreTheTargets() throws {
    let article = try result(
      """
      Peru on Monday blacklisted three shipping firms:

      - Norvik Steel (Cyprus)
      - Halden Motors (Panama)

      It published the order.
      """)
    let frame = try #require(
      article.frames.first { $0.type == .action && !$0.role("target").isEmpty })
    let targets = frame.role("target").compactMap(\.mention).map {
      article.document.text(article.mentions[$0].span)
    }
    #expect(targets.suffix(2) == ["Norvik Steel", "Halden Motors"])
    let pronoun = article.mentions.first { $0.form == .pronoun }
    #expect(pronoun?.entity.map { article.entities[$0].id } != nil)
  }
}
