import DocumentModel
import Extraction
import Ingestion
import Synchronization
import Testing

@Suite struct BatchOrderTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Earlier articles take longer, so that workers finish out of order.
  private static func work(_ article: Article) throws -> BatchResult {
    let number = Int(String(decoding: article.bytes, as: UTF8.self)) ?? 0
    var sum = 0
    for round in 0..<((number % 7 == 0) ? 200_000 : 10) { sum = (sum &* 31) ^ round }
    if number == 13 || sum == 42 { throw Unlucky() }
    return BatchResult(parts: [article.bytes], factCount: 2)
  }

  /// Rows of which one cannot be read and one fails, taken by tens at most.
  @Test(arguments: [1, 3])
  func theOrderIsThatOfTheArticlesWhereManyAreTakenTogether(workers: Int) async throws {
    _ = try sandbox.writeRows(100)
    try sandbox.write("rows.jsonl", try sandbox.text("in/rows.jsonl") + "no row\n")
    let most = Mutex(0)
    let runner = BatchRunner(
      workers: workers, together: 10,
      destination: .file(path: sandbox.path + "/out", BatchFrame(separator: Array(",".utf8))),
      makeWork: {
        BatchWork(together: { articles in
          most.withLock { $0 = max($0, articles.count) }
          return articles.map { article in Result { try Self.work(article) } }
        })
      })
    let summary = await runner.run(
      ArticleReader(sources: [.path(sandbox.path + "/rows.jsonl")]))
    let expected = (0..<100).filter { $0 != 13 }.map(String.init).joined(separator: ",")
    #expect(try sandbox.text("out") == expected)
    #expect(summary.articles == 99)
    #expect(summary.failures == 2)
    #expect((2...10).contains(most.withLock { $0 }))
  }

  private func run(_ path: String, workers: Int, _ events: BatchEvents = BatchEvents()) async
    -> BatchSummary
  {
    let frame = BatchFrame(
      header: Array("[".utf8), separator: Array(",".utf8), footer: Array("]".utf8))
    let runner = BatchRunner(
      workers: workers, destination: .file(path: sandbox.path + "/out", frame), events: events,
      makeWork: { BatchWork(Self.work) })
    return await runner.run(ArticleReader(sources: [.path(path)]))
  }

  @Test(arguments: [1, 2, 3, 8])
  func theOrderIsThatOfTheArticles(workers: Int) async throws {
    let rows = try sandbox.writeRows(100)
    let reported = Mutex<[String]>([])
    let summary = await run(
      rows, workers: workers,
      BatchEvents(report: { line in reported.withLock { $0.append(line) } }))
    let expected = (0..<100).filter { $0 != 13 }.map(String.init).joined(separator: ",")
    #expect(try sandbox.text("out") == "[\(expected)]")
    #expect(reported.withLock { $0 } == ["a13: bad luck"])
    #expect(summary.articles == 99)
    #expect(summary.failures == 1)
    #expect(summary.facts == 198)
    #expect(summary.bytes == 10 + 2 * 89)
    #expect(summary.end == .done)
  }

  @Test func noMoreThanFourArticlesAWorkerAreUnderWay() async throws {
    let rows = try sandbox.writeRows(60)
    let counts = Mutex((begun: 0, written: 0, most: 0))
    let events = BatchEvents(progress: { done in counts.withLock { $0.written = done.articles } })
    let runner = BatchRunner(
      workers: 2, destination: .file(path: sandbox.path + "/out", BatchFrame()), events: events,
      makeWork: {
        BatchWork { article in
          counts.withLock {
            $0.begun += 1
            $0.most = max($0.most, $0.begun - $0.written)
          }
          var sum = 0
          if article.source == "a0" { for round in 0..<3_000_000 { sum = (sum &* 31) ^ round } }
          return BatchResult(parts: [[UInt8(truncatingIfNeeded: sum)]], factCount: 0)
        }
      })
    let summary = await runner.run(ArticleReader(sources: [.path(rows)]))
    #expect(summary.articles == 60)
    #expect(counts.withLock { $0.most } <= 8)
  }

  @Test func anInterruptionEndsTheReadingAndWritesNoFile() async throws {
    let rows = try sandbox.writeRows(100)
    let seen = Mutex(0)
    let summary = await run(
      rows, workers: 2,
      BatchEvents(
        progress: { done in seen.withLock { $0 = done.articles } },
        interruption: { seen.withLock { $0 >= 5 ? 2 : 0 } }))
    #expect(summary.end == .interrupted(signal: 2))
    #expect((5...12).contains(summary.articles))
    #expect(try sandbox.names() == ["in"])
  }

  private struct Unlucky: Error, CustomStringConvertible {
    let description = "bad luck"
  }
}
