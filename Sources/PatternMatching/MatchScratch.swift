internal import CPCRE2

/// Limits of one match.
public struct MatchLimits: Sendable {
  public var matches: UInt32 = 2_000_000
  public var depth: UInt32 = 20_000
  /// In KiB.
  public var heap: UInt32 = 64_000
  /// In bytes, of the stack of machine code.
  public var jitStack = 1 << 20

  public init() {}
}

/// What one worker needs to match: result offsets, limits and a stack. Reused for every match.
@safe public struct MatchScratch: ~Copyable {
  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  private let offsets: UnsafeMutablePointer<Int>
  /// Start of the range that was searched, in bytes of the text.
  private var base = 0
  private var matchedGroups = 0

  /// Most groups that a pattern may have.
  public static let groupCapacity = 256

  public init(limits: MatchLimits = MatchLimits()) {
    // These fail only when memory is used up, where Swift itself would stop.
    unsafe data = pcre2_match_data_create_8(UInt32(Self.groupCapacity), nil)
    unsafe context = pcre2_match_context_create_8(nil)
    unsafe pcre2_set_match_limit_8(context, limits.matches)
    unsafe pcre2_set_depth_limit_8(context, limits.depth)
    unsafe pcre2_set_heap_limit_8(context, limits.heap)
    unsafe stack = pcre2_jit_stack_create_8(32 * 1024, limits.jitStack, nil)
    if let stack = unsafe stack {
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
    unsafe offsets = pcre2_get_ovector_pointer_8(data)
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
  }

  /// Searches `text[range]` from byte `from` on; `range` is all that the pattern can see.
  ///
  /// The text must be valid UTF-8 and `range` and `from` must lie on scalar bounds.
  ///
  /// - Throws: `MatchError` when a limit is hit, also after a second try without machine code.
  public mutating func match(
    _ pattern: CompiledPattern, in text: Span<UInt8>, range: Range<Int>, from: Int
  ) throws(MatchError) -> Bool {
    let code = try pattern.code()
    defer { withExtendedLifetime(code) {} }
    base = range.lowerBound
    var result =
      code.isMachine
      ? runMachineCode(code.address, text, range, from)
      : run(code.address, text, range, from, PCRE2_NO_UTF_CHECK)
    if result == PCRE2_ERROR_JIT_STACKLIMIT {
      result = run(code.address, text, range, from, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT)
    }
    if result == PCRE2_ERROR_NOMATCH { return false }
    if result < 0 { throw Self.error(result) }
    matchedGroups = Int(result)
    return true
  }

  /// Bytes of `text` that a group took in the last match; 0 is the whole match.
  public func group(_ number: Int) -> Range<Int>? {
    guard number < matchedGroups else { return nil }
    let start = unsafe offsets[2 * number]
    let end = unsafe offsets[2 * number + 1]
    guard start != Int(bitPattern: ~UInt(0)), start <= end else { return nil }
    return base + start..<base + end
  }

  /// The first of some groups that took part in the last match.
  public func first(of groups: [Int]) -> Range<Int>? {
    for number in groups {
      if let range = group(number) { return range }
    }
    return nil
  }

  private func run(
    _ code: UInt, _ text: Span<UInt8>, _ range: Range<Int>, _ from: Int,
    _ options: UInt32
  ) -> Int32 {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return PCRE2_ERROR_NOMATCH }
      return unsafe pcre2_match_8(
        OpaquePointer(bitPattern: code), start + range.lowerBound, range.count,
        from - range.lowerBound, options,
        data, context)
    }
  }

  /// Without the checks that `pcre2_match` makes before it runs the same code.
  private func runMachineCode(
    _ code: UInt, _ text: Span<UInt8>, _ range: Range<Int>, _ from: Int
  ) -> Int32 {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return PCRE2_ERROR_NOMATCH }
      return unsafe pcre2_jit_match_8(
        OpaquePointer(bitPattern: code), start + range.lowerBound, range.count,
        from - range.lowerBound, PCRE2_NO_UTF_CHECK, data, context)
    }
  }

  private static func error(_ code: Int32) -> MatchError {
    switch code {
    case PCRE2_ERROR_MATCHLIMIT: .matchLimit
    case PCRE2_ERROR_DEPTHLIMIT: .depthLimit
    case PCRE2_ERROR_HEAPLIMIT: .heapLimit
    case PCRE2_ERROR_JIT_STACKLIMIT: .jitStack
    default: .failed(code: code, message: pcreMessage(code))
    }
  }
}
