import DocumentModel
import Ingestion

/// Takes articles through the pipeline on several workers and writes what comes out in the order
/// of the articles, whatever the number of workers.
///
/// What is under way or waits for an earlier article is bounded by numbers and by bytes, so memory
/// does not grow with the number of articles. An article that fails is reported in its place; the
/// rest goes on.
public struct BatchRunner: Sendable {
  private let limits: BatchQueue.Limits
  private let destination: BatchDestination
  private let events: BatchEvents
  private let makeWork: @Sendable () -> BatchWork

  /// - Parameters:
  ///   - maxBytesUnderWay: with so many bytes of portions under way no further one is read.
  ///   - together: portions, and articles, that a worker takes at once, at most.
  ///   - makeWork: called once a worker.
  public init(
    workers: Int, maxBytesUnderWay: Int = 64 << 20, together: Int = 1,
    destination: BatchDestination, events: BatchEvents = BatchEvents(),
    makeWork: @escaping @Sendable () -> BatchWork
  ) {
    limits = BatchQueue.Limits(
      workers: max(1, workers), together: together, bytes: maxBytesUnderWay)
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
      queue = BatchQueue(source: source, output: output, limits: limits, events: events)
    } catch let failure as BatchFailure {
      return BatchSummary(end: BatchEnd(failure))
    } catch {
      return BatchSummary(end: .failed("\(error)"))
    }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<limits.workers {
        group.addTask {
          let work = makeWork()
          while let jobs = await queue.next() {
            let outcomes = work.outcomes(of: jobs.map(\.portion), together: limits.together)
            for (job, outcomes) in zip(jobs, outcomes) { await queue.deliver(job, outcomes) }
          }
        }
      }
    }
    return await queue.finish()
  }
}
