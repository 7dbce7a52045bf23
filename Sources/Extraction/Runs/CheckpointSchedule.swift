/// When what was done is to be made safe: soon after the start, later every two seconds.
struct CheckpointSchedule {
  private var last = ContinuousClock.now
  private var interval = Duration.milliseconds(100)

  private static let longest = Duration.seconds(2)

  var isDue: Bool { ContinuousClock.now - last > interval }

  mutating func passed() {
    last = .now
    interval = min(interval * 2, Self.longest)
  }
}
