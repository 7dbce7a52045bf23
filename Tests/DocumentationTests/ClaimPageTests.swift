import DocumentModel
import Extraction
import RuleMatching
import Testing

/// docs/claims.md: each row of its tables gives the claims that stand there.
@Suite("Claims page") struct ClaimPageTests {
  private static let pipeline = Result {
    Pipeline(try Repository.pack.get())
  }

  static let rows = PageRow.all(of: "docs/claims.md")

  @Test func thePageHasRows() { #expect(Self.rows.count > 30) }

  @Test(arguments: rows) func theRowIsTrue(row: PageRow) throws {
    var scratch = MatcherScratch()
    let article = Article(source: "row", bytes: Array(row.words.utf8))
    let result = try Self.pipeline.get().extract(article, scratch: &scratch).article
    let claims = result.frames.filter { $0.type == .claim }.sorted { $0.span < $1.span }
    let shown = claims.map { Self.shown($0, result) }.joined(separator: "; ")
    #expect((shown.isEmpty ? "none" : shown) == row.result)
  }

  private static func shown(_ claim: FactFrame, _ article: ExtractedArticle) -> String {
    var text = "\(claim.subtype) by \(parties(claim.role("source"), article))"
    let targets = claim.role("target")
    if !targets.isEmpty { text += " against \(parties(targets, article))" }
    if let answered = claim.role("responds_to").first?.fact {
      text += " answering `\(content(article.frames[answered], article))`"
    }
    let content = content(claim, article)
    return content.isEmpty ? text : text + ": " + content
  }

  private static func content(_ claim: FactFrame, _ article: ExtractedArticle) -> String {
    claim.role("content").compactMap(\.span).map { article.document.text($0) }
      .joined(separator: " + ")
  }

  private static func parties(_ fillers: [Filler], _ article: ExtractedArticle) -> String {
    fillers.map { filler in
      if let mention = filler.mention {
        return article.mentions[mention].entity.map { article.entities[$0].name }
          ?? article.document.text(article.mentions[mention].span)
      }
      return filler.span.map { article.document.text($0) } ?? filler.sourceType ?? "?"
    }.joined(separator: ", ")
  }
}
