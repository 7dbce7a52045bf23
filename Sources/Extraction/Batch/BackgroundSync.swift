#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Dispatch
internal import Synchronization

/// Has what was written of a file go to the device while more is written, so that there is less to
/// wait for at the end.
final class BackgroundSync: Sendable {
  private struct State {
    var isRunning = false
    /// The system tells of a failed write once; so it is kept.
    var error: Int32 = 0
  }

  private let descriptor: Int32
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "tradefacts.sync")

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Does nothing while the one before goes on.
  func begin() {
    let begins = state.withLock { state in
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard begins else { return }
    queue.async { [self] in
      let failed = fsync(descriptor) != 0
      let error = failed ? errno : 0
      state.withLock { state in
        state.isRunning = false
        if failed { state.error = error }
      }
    }
  }

  /// Waits for the end of what was begun; 0, or the number of an error.
  func wait() -> Int32 { queue.sync { state.withLock { $0.error } } }
}
