#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the system says of this process; no other file of this target calls C.
enum Processor {
  /// Seconds that this thread has computed: what other programs do meanwhile does not count.
  static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that was in use so far.
  static var peakMegabytes: Double {
    var usage = rusage()
    #if canImport(Glibc)
      unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #else
      unsafe getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #endif
  }
}
