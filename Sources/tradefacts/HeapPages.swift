#if canImport(Glibc)
  internal import CMalloc
  internal import Glibc
#endif

/// How the heap is had from the system.
///
/// A start touches some thousand pages of memory that it had not before, and for each the program is
/// interrupted; with pages of 2 MB that is seldom. By itself the C library asks for memory in small
/// steps, page by page, and for each thread by itself (mallopt(3), madvise(2)).
enum HeapPages {
  /// To be called before there are threads. Does nothing where the system has no such pages.
  static func prepare() {
    #if canImport(Glibc)
      // One for all threads: workers seldom wait for it, and the peak is some megabytes lower.
      mallopt(M_ARENA_MAX, 1)
      mallopt(M_MMAP_THRESHOLD, longestInHeap)
      mallopt(M_TRIM_THRESHOLD, 2 * reserve)
      mallopt(M_TOP_PAD, reserve)
      // Makes the heap grow by the reserve, which takes no memory as long as nothing is in it.
      guard let start = unsafe sbrk(0), let piece = unsafe malloc(Int(step)) else { return }
      // Without a use of it, the compiler would leave both calls out.
      _ = unsafe malloc_usable_size(piece)
      unsafe free(piece)
      mallopt(M_TOP_PAD, step)
      guard let end = unsafe sbrk(0) else { return }
      let page = getpagesize()
      let first = (Int(bitPattern: start) + Int(page) - 1) & ~(Int(page) - 1)
      let count = Int(bitPattern: end) - first
      if count > 0 {
        unsafe madvise(UnsafeMutableRawPointer(bitPattern: first), count, MADV_HUGEPAGE)
      }
    #endif
  }

  /// In bytes: what a start takes, with what a few articles need.
  private static let reserve: Int32 = 48 << 20
  /// By which the heap grows later.
  private static let step: Int32 = 1 << 20
  /// What is longer is had from the system by itself, and given back.
  private static let longestInHeap: Int32 = 4 << 20
}
