import Extraction
import Facts
import Ingestion
import RulePacks

/// Files to facts JSON with one and two workers, in a process that is warm: reading, the queue and
/// writing included. Wall-clock time, for that is what a second core saves.
struct CoresPart {
  private static let workers = [1, 2]
  private var seconds: [[Double]]
  private var computed: [[Double]]
  private var summary = BatchSummary()

  init(_ options: BenchOptions, sample: String) async throws {
    let pipeline = Pipeline(try RulePack(folder: options.rules[0], checksPatterns: false))
    seconds = Self.workers.map { _ in [] }
    computed = seconds
    _ = try await Self.run(pipeline, sample, workers: 2)
    // In turn, so that what else the machine does meets both alike.
    for _ in 0..<options.rounds {
      for (place, workers) in Self.workers.enumerated() {
        let (wall, processor) = (Processor.wallSeconds, Processor.processSeconds)
        summary = try await Self.run(pipeline, sample, workers: workers)
        seconds[place].append(Processor.wallSeconds - wall)
        computed[place].append(Processor.processSeconds - processor)
      }
    }
  }

  private static func run(
    _ pipeline: Pipeline, _ sample: String, workers: Int
  ) async throws -> BatchSummary {
    let runner = BatchRunner(
      workers: workers, together: BatchSize.articles(workers: workers),
      destination: .file(path: sample + ".facts", BatchFrame())
    ) {
      let worker = PipelineWorker(pipeline)
      let identity = Result { try Identity() }
      var writer = ArticlePartWriter(.facts)
      return BatchWork(together: { articles in
        let written = worker.trace(articles, ExtractionWishes(), within: 3600) { found in
          Result {
            let facts = try ArticleFacts(found.article, identity: identity.get())
            return BatchResult(
              parts: [try writer.bytes(of: facts)], factCount: facts.factCount)
          }
        }
        return written.map { written in Result { try written.get().get() } }
      })
    }
    return await runner.run(ArticleReader(sources: [.path(sample)]))
  }

  var table: Table {
    var table = Table(
      name: "cores", title: "Files to facts JSON, warm, wall-clock time",
      columns: ["workers", "seconds", "MB/s", "articles/s", "facts/s", "processor", "speed-up"])
    let first = median(seconds[0])
    for (place, workers) in Self.workers.enumerated() {
      let time = median(seconds[place])
      let rate = { (count: Int, decimals: Int, unit: Double) in
        Table.Figure(value: Double(count) / unit / time, decimals: decimals)
      }
      table.add(
        "\(workers)", .init(value: time, decimals: 3), rate(summary.bytes, 2, 1e6),
        rate(summary.articles, 0, 1), rate(summary.facts, 0, 1),
        .init(value: median(computed[place]), decimals: 3),
        .init(value: first / time, decimals: 2, unit: "x"))
    }
    table.notes = ["processor: seconds that all threads computed together"]
    return table
  }
}
