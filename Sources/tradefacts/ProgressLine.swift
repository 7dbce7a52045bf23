import Synchronization

/// One line on a terminal that says how far a batch is, and error lines above it.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant
    var isShown = false
  }

  private let isOn: Bool
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  /// Shows nothing but the error lines where standard error is no terminal.
  init(isOn: Bool) {
    self.isOn = isOn
    state = Mutex(State(lastShown: start))
  }

  func update(articles: Int, bytes: Int) {
    guard isOn else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      guard now - state.lastShown > .milliseconds(100) else { return }
      state.lastShown = now
      state.isShown = true
      let seconds = (now - start) / .seconds(1)
      let tenths = Int(Double(bytes) / 1e5 / max(seconds, 1e-3))
      Terminal.error("\r\u{1B}[K\(articles) articles, \(tenths / 10).\(tenths % 10) MB/s")
    }
  }

  func report(_ line: String) {
    clear()
    Terminal.error(line + "\n")
  }

  func clear() {
    state.withLock { state in
      if state.isShown { Terminal.error("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
