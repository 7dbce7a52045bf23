import DocumentModel
import Ingestion

/// Hands out articles to the workers and takes back what they made, in any order; writes it in the
/// order of the articles.
actor BatchQueue {
  /// An article and its place in the order.
  struct Item {
    var index: Int
    var article: Article
  }

  private let reader: ArticleReader
  private let sink: BatchSink
  private let window: Int
  private let events: BatchEvents
  private var summary = BatchSummary()
  private var isAtEnd = false
  private var handedOut = 0
  private var written = 0
  private var waitingOutcomes: [Int: BatchOutcome] = [:]
  private var waitingWorkers: [CheckedContinuation<Void, Never>] = []

  init(
    reader: sending ArticleReader, sink: sending BatchSink, window: Int, events: BatchEvents
  ) {
    self.reader = reader
    self.sink = sink
    self.window = window
    self.events = events
  }

  /// The next article; nil when there is none or the batch ends early. Waits while too many
  /// outcomes wait for an earlier one.
  func next() async -> Item? {
    while true {
      while handedOut - written >= window && !isAtEnd {
        await withCheckedContinuation { waitingWorkers.append($0) }
      }
      // Asked again after the reading, which may have waited for input in vain.
      guard !isOver(), let read = reader.next(), !isOver() else {
        isAtEnd = true
        wake()
        return nil
      }
      let index = handedOut
      handedOut += 1
      switch read {
      case .success(let article): return Item(index: index, article: article)
      case .failure(let error): deliver(index, .failed(error))
      }
    }
  }

  func deliver(_ index: Int, _ outcome: BatchOutcome) {
    waitingOutcomes[index] = outcome
    while let next = waitingOutcomes.removeValue(forKey: written) {
      written += 1
      write(next)
    }
    wake()
  }

  /// Closes the output; call it when all workers are done.
  func finish() -> BatchSummary {
    _ = isOver()
    summary.passedOver = reader.passedOver
    do {
      if summary.end == .done && summary.articles > 0 {
        try sink.finish(summary)
      } else {
        try sink.stop()
      }
    } catch {
      end(BatchEnd(error))
    }
    return summary
  }

  private func isOver() -> Bool {
    let signal = events.interruption()
    if signal != 0 { end(.interrupted(signal: signal)) }
    return isAtEnd
  }

  private func write(_ outcome: BatchOutcome) {
    if case .failed(let error) = outcome {
      summary.failures += 1
      events.report(error.description)
    }
    guard !isFailed else { return }
    do {
      switch outcome {
      case .failed(let error): try sink.add(error)
      case .done(let result, let bytes):
        try sink.add(result)
        summary.articles += 1
        summary.facts += result.factCount
        summary.bytes += bytes
        summary.watchedNames.formUnion(result.watched)
        if !result.watched.isEmpty { summary.watchedArticles += 1 }
        events.progress(summary.articles, summary.bytes)
      }
    } catch {
      end(BatchEnd(error))
    }
  }

  private var isFailed: Bool {
    switch summary.end {
    case .closedPipe, .failed: true
    case .done, .interrupted: false
    }
  }

  private func end(_ reason: BatchEnd) {
    if summary.end == .done || !isFailed { summary.end = reason }
    isAtEnd = true
    wake()
  }

  private func wake() {
    for worker in waitingWorkers { worker.resume() }
    waitingWorkers = []
  }
}

/// What became of an article.
enum BatchOutcome: Sendable {
  case done(BatchResult, bytes: Int)
  case failed(IngestionError)
}
