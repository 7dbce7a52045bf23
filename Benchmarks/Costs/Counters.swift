#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the library in `Benchmarks/Counters` counts, where `Scripts/bench` has put it before this
/// process.
enum Counters {
  /// Calls of malloc, calloc, realloc and their kin so far; nil where nobody counts.
  static let allocations: (@Sendable () -> Double)? = {
    guard let found = unsafe symbol("bench_allocations") else { return nil }
    let count = unsafe unsafeBitCast(found, to: (@convention(c) () -> UInt64).self)
    return { Double(count()) }
  }()

  private static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
    unsafe dlsym(dlopen(nil, RTLD_NOW), name)
  }
}
