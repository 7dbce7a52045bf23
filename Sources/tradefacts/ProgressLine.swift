import Extraction
import Ingestion
import Synchronization

/// One line on a terminal that says how far a batch is, and error lines above it.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant
    var isShown = false
    /// Bytes of all inputs, once they are counted.
    var total: Int?
  }

  private let isOn: Bool
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  /// Shows nothing but the error lines where standard error is no terminal.
  init(isOn: Bool) {
    self.isOn = isOn
    state = Mutex(State(lastShown: start))
  }

  /// Adds up beside the work how much there is to do, by the sizes of the files.
  func estimate(_ sources: [ArticleSource], _ options: ReadingOptions) {
    guard isOn else { return }
    Task.detached(priority: .low) { [self] in
      let total = InputSize.bytes(of: sources, options: options)
      state.withLock { $0.total = total }
    }
  }

  func update(_ progress: BatchProgress) {
    guard isOn else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      guard now - state.lastShown > .milliseconds(100) else { return }
      state.lastShown = now
      state.isShown = true
      let text = ProgressText(progress, total: state.total, seconds: (now - start) / .seconds(1))
      Terminal.error("\r\u{1B}[K\(text.line)")
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

/// How far a batch is, in words:
/// `12,345 of ~100,000 articles · 12 % · 314/s · 1.2 MB/s · 4:30 left`.
struct ProgressText {
  private let progress: BatchProgress
  /// In bytes; nil where it is not known, such as of standard input.
  private let total: Int?
  private let seconds: Double

  init(_ progress: BatchProgress, total: Int?, seconds: Double) {
    self.progress = progress
    self.total = total
    self.seconds = max(seconds, 1e-3)
  }

  var line: String {
    var parts: [String] = []
    let articles = Count.digits(progress.articles)
    if let share {
      let all = Count.digits(Self.rounded(Double(progress.articles) / share))
      parts = ["\(articles) of ~\(all) articles", "\(Int(share * 100)) %"]
    } else {
      parts = ["\(articles) articles"]
    }
    parts.append("\(Int(Double(progress.extracted) / seconds))/s")
    let tenths = Int(Double(progress.bytes) / 1e5 / seconds)
    parts.append("\(tenths / 10).\(tenths % 10) MB/s")
    if let share, share < 1 {
      let left = Int(seconds / share - seconds)
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    return parts.joined(separator: " · ")
  }

  /// Of the bytes of the inputs; nil before there is anything to tell.
  private var share: Double? {
    guard let total, total > 0, progress.consumed > 0, progress.articles > 0 else { return nil }
    return min(1, Double(progress.consumed) / Double(total))
  }

  /// To two digits: it is an estimate.
  private static func rounded(_ number: Double) -> Int {
    var unit = 1.0
    while number / unit >= 100 { unit *= 10 }
    return Int((number / unit).rounded() * unit)
  }
}
