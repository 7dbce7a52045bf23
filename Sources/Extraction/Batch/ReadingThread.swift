internal import Dispatch

/// Runs an actor on a thread of its own, so that it may wait without keeping others from work:
/// the threads of tasks are as few as the processors.
final class ReadingThread: SerialExecutor {
  private let queue = DispatchQueue(label: "tradefacts.reading")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
