#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the libraries in `Benchmarks/Counters` count, where `Scripts/bench` has put one of them
/// before this process.
enum Counters {
  /// Calls of malloc, calloc, realloc and their kin so far; nil where nobody counts.
  static let allocations: (@Sendable () -> Double)? = {
    guard let found = unsafe symbol("bench_allocations") else { return nil }
    let count = unsafe unsafeBitCast(found, to: (@convention(c) () -> UInt64).self)
    return { Double(count()) }
  }()

  /// Has callgrind count from here on; nil where it does not run.
  static let beginInstructions: (@Sendable () -> Void)? = {
    guard let found = unsafe symbol("bench_instructions_begin") else { return nil }
    let begin = unsafe unsafeBitCast(found, to: (@convention(c) () -> Void).self)
    return { begin() }
  }()

  /// Has callgrind write what it counted since the last call, under the name of the stage.
  static let endInstructions: (@Sendable (String) -> Void)? = {
    guard let found = unsafe symbol("bench_instructions_end") else { return nil }
    typealias End = @convention(c) (UnsafePointer<CChar>) -> Void
    let end = unsafe unsafeBitCast(found, to: End.self)
    return { name in unsafe name.withCString { unsafe end($0) } }
  }()

  private static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
    unsafe dlsym(dlopen(nil, RTLD_NOW), name)
  }
}
