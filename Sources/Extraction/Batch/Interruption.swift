#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

/// Ctrl-C and the like: the first one ends the work in good order, a second one at once.
public enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The signal that came, or 0.
  public static var signal: Int32 { received.load(ordering: .relaxed) }

  /// Call it once at the start. Writing to a closed pipe, or beyond a size limit, becomes an error
  /// of the write instead of the death of the program.
  public static func listen() {
    received.store(0, ordering: .relaxed)
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
    for number in signals { install(number) }
    unblock()
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// A program that starts this one from a thread that blocks signals hands the block on.
  private static func unblock() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in signals { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// What the caller had ignored (`nohup`) stays ignored.
  private static func install(_ number: Int32) {
    let before = signal(number) { number in
      Interruption.received.store(number, ordering: .relaxed)
      _ = Interruption.signal(number, SIG_DFL)
    }
    let wasIgnored =
      unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if wasIgnored { _ = signal(number, SIG_IGN) }
  }

  private static func signal(
    _ number: Int32, _ action: (@convention(c) (Int32) -> Void)?
  ) -> (@convention(c) (Int32) -> Void)? {
    #if canImport(Glibc)
      Glibc.signal(number, action)
    #else
      Darwin.signal(number, action)
    #endif
  }
}
