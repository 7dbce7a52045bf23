import DocumentModel
import Extraction
import Facts
import RuleMatching
import RulePacks
import Testing

/// Dispatch only saves time: with every rule tried on every sentence the bytes are the same.
@Suite("Dispatch") struct DispatchTests {
  @Test func theCorpusGivesTheSameBytesWithoutDispatch() throws {
    let pack = try RulePack(folder: CorpusFolder.root.appending(path: "Rules").path)
    var options = Pipeline.Options()
    let fast = Pipeline(pack, options: options)
    options.usesDispatch = false
    let slow = Pipeline(pack, options: options)
    var scratch = MatcherScratch()
    let identity = try Identity()
    for article in try CorpusFolder.articles() {
      let input = Article(source: article.name, bytes: article.text)
      let results = try [fast, slow].map { pipeline in
        let result = pipeline.extract(input, scratch: &scratch)
        return try FactsFormat.articles.bytes(of: ArticleFacts(result.article, identity: identity))
      }
      #expect(results[0] == results[1], "\(article.name)")
    }
  }
}
