import DocumentModel
import Extraction
import RulePacks
import Testing

/// Who says it, over more than one sentence: split quotations, documents and who wrote them.
@Suite struct ClaimSourceTests {
  private func extracted(_ text: String) throws -> ExtractedArticle {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    return worker.extract(Article(source: "test", bytes: Array(text.utf8)))
  }

  /// The contents of each claim, in text order, with ` + ` between its parts.
  private func contents(_ text: String) throws -> [String] {
    let result = try extracted(text)
    return result.frames.filter { $0.type == .claim }.sorted { $0.span < $1.span }.map { frame in
      frame.role("content").compactMap(\.span).map { result.document.text($0) }
        .joined(separator: " + ")
    }
  }

  @Test func whatFollowsAnAddedRemarkGoesOnWithTheQuotation() throws {
    let text = """
      "We will pay it all in May," said Anna Berg, adding that prices were fair. "It is late."
      """
    #expect(try contents(text) == ["We will pay it all in May + It is late", "prices were fair"])
  }

  @Test func whatIsToldInsideAQuotationDoesNotTakeIt() throws {
    let text = """
      "We are leaving the old deal behind," Anna Berg told growers. "They have said that prices \
      were fair and have left."
      """
    let whole = "They have said that prices were fair and have left"
    #expect(try contents(text).first == "We are leaving the old deal behind + \(whole)")
  }

  @Test func whatIsToldInsideAQuotationEndsWithIt() throws {
    let text = """
      "We asked them in May. Norvik Steel said that prices were fair," Anna Berg added.
      """
    #expect(
      try contents(text) == [
        "prices were fair", "We asked them in May. Norvik Steel said that prices were fair",
      ])
  }

  @Test func aTitleIsNoPartOfTheQuotation() throws {
    let text = """
      "I am very worried about it," Anna Berg said on "Trade This Week."
      """
    #expect(try contents(text) == ["I am very worried about it"])
  }

  @Test func aDocumentHasTheAuthorThatWasNamedBefore() throws {
    let text = """
      A report by the European Commission says that prices were fair.

      The report found that Boeing had bribed a clerk.

      Boeing denied the charges.
      """
    let result = try extracted(text)
    let claims = result.frames.filter { $0.type == .claim }.sorted { $0.span < $1.span }
    let authors = claims.map { claim in
      claim.role("source").first?.affiliation.map { result.entities[$0].id } ?? "-"
    }
    #expect(authors == ["eu-com", "eu-com", "-"])
    let target = claims.last?.role("target").first?.mention.flatMap { result.mentions[$0].entity }
    #expect(target.map { result.entities[$0].id } == "eu-com")
  }

  @Test func aReportOfNobodyHasNoAuthor() throws {
    let result = try extracted("The report found that Boeing had bribed a clerk.")
    let sources = result.frames.filter { $0.type == .claim }.flatMap { $0.role("source") }
    #expect(!sources.isEmpty && sources.allSatisfy { $0.affiliation == nil })
  }

  @Test func anAnswerGoesToTheClaimOfThePartyThatItNames() throws {
    let text = """
      Ericsson said that Nokia had stolen its designs. The Commerce Department accused Nokia of \
      dumping. Nokia dismissed Ericsson's claim.
      """
    let result = try extracted(text)
    let denial = try #require(result.frames.first { $0.subtype == "denial" })
    let answered = try #require(denial.role("responds_to").first?.fact)
    let content = result.frames[answered].role("content").first?.span
    #expect(content.map { result.document.text($0) } == "Nokia had stolen its designs")
  }

  @Test(arguments: [
    ("The European Union accused tankers of fraud. It accused it of theft.", false),
    ("Norvik Steel is to settle U.S. allegations that its parts arm broke the law.", false),
    ("The European Union accused Norvik Steel of theft.", true),
  ])
  func whoAccusesIsNotTheAccused(text: String, hasTarget: Bool) throws {
    let result = try extracted(text)
    let claim = try #require(result.frames.filter { $0.type == .claim }.max { $0.span < $1.span })
    #expect(!claim.role("source").isEmpty)
    #expect(!claim.role("target").isEmpty == hasTarget)
  }

  @Test func aLineBreakIsNoObstacle() throws {
    let result = try extracted(
      """
      It rained on the quay in Oslo for most of the day, and a report by the
      European Commission says that prices were fair. Nokia's chief
      executive, Anna Berg, said that it was late.
      """)
    let claims = result.frames.filter { $0.type == .claim }.sorted { $0.span < $1.span }
    let bodies = claims.map { claim in
      claim.role("source").first?.affiliation.map { result.entities[$0].id } ?? "-"
    }
    #expect(bodies == ["eu-com", "fi-nokia"])
  }
}
