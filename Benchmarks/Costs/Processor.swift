#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the system says of this process.
enum Processor {
  /// Seconds that this thread has computed: what other programs do meanwhile does not count.
  static var seconds: Double { clock(CLOCK_THREAD_CPUTIME_ID) }

  /// The same of all threads of this process.
  static var processSeconds: Double { clock(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds that passed since some moment.
  static var wallSeconds: Double { clock(CLOCK_MONOTONIC) }

  /// Ends this process with exit code 1 and a line on standard error.
  static func fail(_ line: String) -> Never {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe write(2, bytes, bytes.count)
    exit(1)
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
