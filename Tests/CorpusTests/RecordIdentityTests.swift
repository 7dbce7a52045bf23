import Facts
import Testing

/// The id of each fact of the corpus follows from what stands in the output.
@Suite("Corpus identity")
struct RecordIdentityTests {
  @Test func idsAreThoseOfTheContent() throws {
    let extraction = try CorpusExtraction.shared.get()
    let identity = try Identity()
    for article in try CorpusFolder.articles() {
      let facts = try FactsFile.read(extraction.articleJSON(article), name: article.name)
      #expect(try facts.map { try identity.id(of: $0) } == facts.map(\.id), "\(article.name)")
    }
  }
}
