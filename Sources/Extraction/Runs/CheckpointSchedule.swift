/// When what was done is to be made safe: soon after the start, later every two seconds; and
/// whenever many bytes wait.
struct CheckpointSchedule {
  private var last = ContinuousClock.now
  private var lastBytes = 0
  private var interval = Duration.milliseconds(100)

  private static let longest = Duration.seconds(2)
  private static let maxBytes = 64 << 20

  func isDue(bytes: Int) -> Bool {
    bytes - lastBytes > Self.maxBytes || ContinuousClock.now - last > interval
  }

  mutating func passed(bytes: Int) {
    last = .now
    lastBytes = bytes
    interval = min(interval * 2, Self.longest)
  }
}
