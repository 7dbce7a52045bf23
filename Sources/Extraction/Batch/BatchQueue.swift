import DocumentModel
import Ingestion

/// Hands out portions of the input to the workers and takes back what they made, in any order;
/// writes it in the order of the input.
actor BatchQueue {
  /// A portion and its place in the order.
  struct Job {
    var index: Int
    var portion: ArticlePortion
    var digest: String
  }

  private let source: PortionSource
  private let output: any BatchOutput
  private let limits: Limits
  private let events: BatchEvents
  private var summary = BatchSummary()
  private var progress = BatchProgress()
  private var isAtEnd = false
  private var isReading = false
  /// Under way while the step before is written.
  private var ahead: Task<PortionSource.Step?, any Error>?
  private var numbered = 0
  private var written = 0
  private var jobsUnderWay = 0
  private var bytesUnderWay = 0
  private var waitingEntries: [Int: (entry: BatchEntry, bytes: Int)] = [:]
  private var waitingWorkers: [CheckedContinuation<Void, Never>] = []

  init(
    source: PortionSource, output: sending any BatchOutput, limits: Limits, events: BatchEvents
  ) {
    self.limits = limits
    self.source = source
    self.output = output
    self.events = events
  }

  /// How much may be under way.
  struct Limits {
    var workers: Int
    /// Portions that a worker takes together, at most.
    var together: Int
    /// With so many bytes of portions under way no further one is read.
    var bytes: Int

    /// Inputs and portions that may wait for an earlier one.
    var window: Int { workers * 4 * together }

    /// Few at first, so that all workers have something of a small folder.
    func portions(after numbered: Int) -> Int {
      min(together, max(1, numbered / (4 * workers)))
    }
  }

  /// The next portions to work on; nil when there are none or the batch ends early. Waits while too
  /// much is under way.
  func next() async -> [Job]? {
    while true {
      while (isReading || isFull) && !isAtEnd {
        await withCheckedContinuation { waitingWorkers.append($0) }
      }
      guard !isOver() else { return nil }
      isReading = true
      let jobs = await readOn()
      isReading = false
      wake()
      if !jobs.isEmpty { return jobs }
    }
  }

  func deliver(_ job: Job, _ outcomes: [ArticleOutcome]) {
    jobsUnderWay -= 1
    deliver(job.index, .made(digest: job.digest, outcomes), bytes: job.portion.content.count)
  }

  /// Closes the output; call it when all workers are done.
  func finish() async -> BatchSummary {
    _ = isOver()
    summary.passedOverBeside = await source.passedOverBeside
    do {
      try output.close(&summary)
    } catch {
      end(BatchEnd(error))
    }
    return summary
  }

  private var isFull: Bool {
    numbered - written >= limits.window || bytesUnderWay >= limits.bytes
  }

  /// A step of the reading; empty where it gives no work.
  private func readOn() async -> [Job] {
    do {
      let step = try await nextStep()
      // Asked again after the reading, which may have waited for input in vain.
      guard !isOver(), let step else {
        isAtEnd = true
        return []
      }
      progress.consumed = step.consumed
      return step.entries.compactMap(begin)
    } catch let failure as BatchFailure {
      end(BatchEnd(failure))
    } catch {
      end(.failed("\(error)"))
    }
    return []
  }

  /// Has the step after it read meanwhile, so that reading and writing go on side by side.
  private func nextStep() async throws -> PortionSource.Step? {
    let step = try await (ahead ?? reading()).value
    ahead = step == nil ? nil : reading()
    return step
  }

  private func reading() -> Task<PortionSource.Step?, any Error> {
    let most = limits.portions(after: numbered)
    return Task.detached { [source] in try await source.next(most) }
  }

  /// Gives what is to be worked on; all else is written in its place.
  private func begin(_ entry: PortionSource.Step.Entry) -> Job? {
    switch entry {
    case .input(let input): deliver(number(), .input(input))
    case .known(let part): take(part)
    case .passedOver(let count):
      summary.passedOverInside += count
      deliver(number(), .passedOver(count))
    case .portion(let portion, let digest):
      jobsUnderWay += 1
      bytesUnderWay += portion.content.count
      return Job(index: number(), portion: portion, digest: digest)
    }
    return nil
  }

  private func take(_ part: KnownPart) {
    progress.articles += part.articles
    deliver(number(), .known(part))
    events.progress(progress)
  }

  private func number() -> Int {
    defer { numbered += 1 }
    return numbered
  }

  private func deliver(_ index: Int, _ entry: BatchEntry, bytes: Int = 0) {
    waitingEntries[index] = (entry, bytes)
    while let next = waitingEntries.removeValue(forKey: written) {
      written += 1
      bytesUnderWay -= next.bytes
      write(next.entry)
    }
    if jobsUnderWay == 0 && written == numbered {
      attempt { () throws(BatchFailure) in try output.rest() }
    }
    wake()
  }

  private func write(_ entry: BatchEntry) {
    if case .made(_, let outcomes) = entry {
      for case .failed(let error, _) in outcomes { events.report(error.description) }
    }
    attempt { () throws(BatchFailure) in
      try output.add(entry)
      if case .made(_, let outcomes) = entry { count(outcomes) }
    }
  }

  private func count(_ outcomes: [ArticleOutcome]) {
    for outcome in outcomes {
      summary.add(outcome)
      guard case .done(let result) = outcome else { continue }
      progress.articles += 1
      progress.extracted += 1
      progress.bytes += result.bytes
      events.progress(progress)
    }
  }

  /// Nothing is written once a write has failed.
  private func attempt(_ work: () throws(BatchFailure) -> Void) {
    guard !isFailed else { return }
    do throws(BatchFailure) {
      try work()
    } catch {
      end(BatchEnd(error))
    }
  }

  private func isOver() -> Bool {
    let signal = events.interruption()
    if signal != 0 { end(.interrupted(signal: signal)) }
    return isAtEnd
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
