import DocumentModel
import Extraction
import Foundation
import Ingestion
import RulePacks
import Testing

@Suite struct ExtractionLimitTests {
  private static func pack() throws -> RulePack {
    let sandbox = try Sandbox()
    try sandbox.write("pack.yaml", "name: empty\nversion: '0'\n")
    return try RulePack(folder: sandbox.path)
  }

  @Test func anArticleThatTakesTooLongIsGivenUp() throws {
    let worker = PipelineWorker(Pipeline(try Self.pack()))
    let article = Article(source: "a", bytes: Array("Canada raised the duty on oats.".utf8))
    #expect(throws: ExtractionLimit.time(seconds: 0)) {
      try worker.trace([article], ExtractionWishes(), within: 0) { $0 }[0].get()
    }
    // The worker goes on with the next one.
    let next = try worker.trace([article], ExtractionWishes(), within: 60) { $0 }[0].get()
    #expect(next.article.document.sentences.count == 1)
    #expect(worker.extract(article).document.sentences.count == 1)
  }

  @Test func whatTookTooLongIsTriedAgain() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("in/a.txt", "slow\n")
    try sandbox.write("in/b.txt", "fast\n")
    var trial = RunTrial(sandbox)
    trial.slow = "slow"
    let first = await trial.run()
    #expect(first.failures == 1)
    #expect(
      try sandbox.text("run/errors.jsonl")
        == #"{"message":"took longer than 1 s; raise --max-seconds to go on with it","#
        + #""outcome":"failed","source":"a.txt","stage":"limit"}"# + "\n")
    trial.slow = nil
    _ = trial.worked.take()
    let second = await trial.run()
    #expect(second.failures == 0)
    #expect(trial.worked.take() == ["slow"])
  }

  @Test func aSentenceWithoutAnEndIsGivenUp() throws {
    let worker = PipelineWorker(Pipeline(try Self.pack()))
    let text = String(repeating: "Canada raised the duty on oats and barley, ", count: 800)
    let article = Article(source: "a", bytes: Array(text.utf8))
    #expect(throws: ExtractionLimit.sentence(bytes: 34_399, limit: 32_768)) {
      try worker.trace([article], ExtractionWishes(), within: 60) { $0 }[0].get()
    }
  }

  /// 1,000 bytes each: with 4,500 under way there are five, whatever the workers.
  @Test func bytesUnderWayAreBounded() async throws {
    let sandbox = try Sandbox()
    let text = [UInt8](repeating: 0x61, count: 1000)
    for index in 0..<16 { try sandbox.write("in/r\(index / 10)\(index % 10).txt", text) }
    let begun = Log()
    let most = Log()
    let runner = BatchRunner(
      workers: 16, maxBytesUnderWay: 4500,
      destination: .file(path: sandbox.path + "/out", BatchFrame()),
      makeWork: {
        BatchWork { article in
          begun.add(article.source)
          if article.source == "r00.txt" {
            // The first one keeps all others from being written.
            Thread.sleep(forTimeInterval: 1)
            most.add(begun.take().count <= 5 ? "few" : "many")
          }
          return BatchResult(parts: [], factCount: 0)
        }
      })
    let summary = await runner.run(
      ArticleReader(sources: [.path(sandbox.path + "/in")]))
    #expect(summary.articles == 16)
    #expect(most.take() == ["few"])
  }
}
