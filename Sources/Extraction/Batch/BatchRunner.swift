import DocumentModel
import Ingestion

/// Takes articles through the pipeline on several workers and writes what comes out in the order
/// of the articles, whatever the number of workers.
///
/// At most four articles a worker are under way or wait for an earlier one, so memory does not grow
/// with the number of articles. An article that fails is reported in its place; the rest goes on.
public struct BatchRunner: Sendable {
  /// One worker's way from an article to its output. Made once a worker, so it may hold scratch.
  public typealias Work = (Article) throws -> BatchResult

  private let workers: Int
  private let destination: BatchDestination
  private let events: BatchEvents
  private let makeWork: @Sendable () -> Work

  public init(
    workers: Int, destination: BatchDestination, events: BatchEvents = BatchEvents(),
    makeWork: @escaping @Sendable () -> Work
  ) {
    self.workers = max(1, workers)
    self.destination = destination
    self.events = events
    self.makeWork = makeWork
  }

  /// Reads to the end, or until an interruption or a failed write; returns what was done.
  public func run(_ reader: sending ArticleReader) async -> BatchSummary {
    let sink: BatchSink
    do {
      sink = try BatchSink(destination)
    } catch {
      return BatchSummary(end: BatchEnd(error))
    }
    let queue = BatchQueue(reader: reader, sink: sink, window: workers * 4, events: events)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask {
          let work = makeWork()
          while let item = await queue.next() {
            await queue.deliver(item.index, Self.outcome(of: item.article, work))
          }
        }
      }
    }
    return await queue.finish()
  }

  private static func outcome(of article: Article, _ work: Work) -> BatchOutcome {
    do {
      return .done(try work(article), bytes: article.bytes.count)
    } catch {
      return .failed(
        IngestionError(
          location: article.source, source: article.source, stage: .extract, message: "\(error)"))
    }
  }
}
