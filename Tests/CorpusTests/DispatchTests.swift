import DocumentModel
import Extraction
import Facts
import RuleMatching
import RulePacks
import Testing

/// Dispatch only saves time: with every rule tried on every sentence the bytes are the same.
@Suite("Dispatch") struct DispatchTests {
  private let pack: RulePack
  private let fast: Pipeline
  private let slow: Pipeline

  init() throws {
    pack = try RulePack(folder: CorpusFolder.root.appending(path: "Rules").path)
    var options = Pipeline.Options()
    fast = Pipeline(pack, options: options)
    options.usesDispatch = false
    slow = Pipeline(pack, options: options)
  }

  private func bothWays(_ name: String, _ text: [UInt8]) throws -> (fast: [UInt8], slow: [UInt8]) {
    var scratch = MatcherScratch()
    let identity = try Identity()
    let results = try [fast, slow].map { pipeline in
      let input = Article(source: name, bytes: text)
      let result = try pipeline.extract(input, scratch: &scratch)
      return try FactsFormat.articles.bytes(of: ArticleFacts(result.article, identity: identity))
    }
    return (results[0], results[1])
  }

  @Test func theCorpusGivesTheSameBytesWithoutDispatch() throws {
    for article in try CorpusFolder.articles() {
      let bytes = try bothWays(article.name, article.text)
      #expect(bytes.fast == bytes.slow, "\(article.name)")
    }
  }

  /// The texts of the rule tests have more kinds of sentences than the corpus; every third is tried.
  @Test func theTestsOfTheRulesGiveTheSameBytesWithoutDispatch() throws {
    let texts = pack.rules.flatMap { $0.tests.map(\.text) }
    for (index, text) in texts.enumerated() where index % 3 == 0 {
      let bytes = try bothWays("test \(index)", Array(text.utf8))
      #expect(bytes.fast == bytes.slow, "\(text)")
    }
  }
}
