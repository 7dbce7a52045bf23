import DocumentModel
import Ingestion

/// Takes articles through the pipeline on several workers and writes what comes out in the order
/// of the articles, whatever the number of workers.
///
/// At most four articles a worker, and 64 MiB of them, are under way or wait for an earlier one, so
/// memory does not grow with the number of articles. An article that fails is reported in its
/// place; the rest goes on.
public struct BatchRunner: Sendable {
  /// One worker's way from an article to its output. Made once a worker, so it may hold scratch.
  public typealias Work = (Article) throws -> BatchResult

  private let workers: Int
  private let maxBytesUnderWay: Int
  private let destination: BatchDestination
  private let events: BatchEvents
  private let makeWork: @Sendable () -> Work

  /// - Parameter maxBytesUnderWay: with so many bytes of portions under way no further one is read.
  public init(
    workers: Int, maxBytesUnderWay: Int = 64 << 20, destination: BatchDestination,
    events: BatchEvents = BatchEvents(),
    makeWork: @escaping @Sendable () -> Work
  ) {
    self.workers = max(1, workers)
    self.maxBytesUnderWay = maxBytesUnderWay
    self.destination = destination
    self.events = events
    self.makeWork = makeWork
  }

  /// Reads to the end, or until an interruption or a failed write; returns what was done.
  public func run(_ reader: sending ArticleReader) async -> BatchSummary {
    let queue: BatchQueue
    do {
      let output = try destination.open(events.report)
      let source = try PortionSource(reader, memory: try output.memory())
      queue = BatchQueue(
        source: source, output: output, window: workers * 4, maxBytes: maxBytesUnderWay,
        events: events)
    } catch let failure as BatchFailure {
      return BatchSummary(end: BatchEnd(failure))
    } catch {
      return BatchSummary(end: .failed("\(error)"))
    }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask {
          let work = makeWork()
          while let job = await queue.next() {
            await queue.deliver(job, job.portion.articles().map { Self.outcome(of: $0, work) })
          }
        }
      }
    }
    return await queue.finish()
  }

  private static func outcome(
    of read: Result<Article, IngestionError>, _ work: Work
  ) -> ArticleOutcome {
    switch read {
    case .failure(let error): .failed(error)
    case .success(let article): outcome(of: article, work)
    }
  }

  private static func outcome(of article: Article, _ work: Work) -> ArticleOutcome {
    do {
      var result = try work(article)
      result.bytes = article.bytes.count
      return .done(result)
    } catch {
      let limit = error as? ExtractionLimit
      let failure = IngestionError(
        location: article.source, source: article.source, stage: limit == nil ? .extract : .limit,
        message: "\(error)")
      return .failed(failure, mayPass: limit?.isTime ?? false)
    }
  }
}
