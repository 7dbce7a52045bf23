import DocumentModel
import Extraction
import Facts
import FoundationEssentials
import RuleMatching
import RulePacks
import Testing

/// A pack that was kept compiled gives the same bytes as one that was read from its sources.
@Suite("Compiled pack") struct CompiledPackTests {
  @Test func theCorpusGivesTheSameBytes() async throws {
    let rules = CorpusFolder.root.appending(path: "Rules").path
    let unique = String(UInt64.random(in: .min ... .max), radix: 16)
    let folder = FileManager.default.temporaryDirectory.path + "/tradefacts-kept-\(unique)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let key = try CompiledPackKey(try PackFiles(rules), lists: [], program: []) { pieces in
      let hash = try ContentHash()
      for piece in pieces { try hash.add(piece) }
      return try hash.finish()
    }
    let packs = CompiledPacks(folder: folder)
    let source = try RulePack(folder: rules)
    packs.keep(source, as: key)
    let kept = try #require(await packs.pack(key))
    let pipelines = [Pipeline(source), Pipeline(kept)]
    let identity = try Identity()
    for article in try CorpusFolder.articles() {
      let bytes = try pipelines.map { pipeline in
        var scratch = MatcherScratch()
        let input = Article(source: article.name, bytes: article.text)
        let result = try pipeline.extract(input, scratch: &scratch)
        return try FactsFormat.articles.bytes(of: ArticleFacts(result.article, identity: identity))
      }
      #expect(bytes[0] == bytes[1], "\(article.name)")
    }
  }
}
