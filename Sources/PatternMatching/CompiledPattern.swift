internal import CPCRE2
import Synchronization

/// A PCRE2 pattern over UTF-8 text, shared by all workers.
///
/// It is compiled at once, so that a fault shows at load, and compiled to machine code when it is
/// first matched, so that rules that never run cost nothing.
@safe public final class CompiledPattern: Sendable {
  nonisolated(unsafe) let code: OpaquePointer
  private let jit = Mutex(false)
  private let ready = Atomic<Bool>(false)
  /// Named groups in the order of their first number; a name may belong to several groups.
  public let groups: [(name: String, number: Int)]

  /// Compiles a pattern: UTF-8, dot matches line ends, plain brackets do not capture.
  ///
  /// - Parameter usesMachineCode: false for a pattern that is matched only a few times.
  /// - Throws: `PatternError` with the offset of the fault.
  public init(
    _ source: String, caseless: Bool, unicodeClasses: Bool, usesMachineCode: Bool = true
  ) throws(PatternError) {
    var options = PCRE2_UTF | PCRE2_DOTALL | PCRE2_NO_AUTO_CAPTURE | PCRE2_DUPNAMES
    options |= PCRE2_NEVER_BACKSLASH_C
    if caseless { options |= PCRE2_CASELESS }
    if unicodeClasses { options |= PCRE2_UCP }
    let bytes = Array(source.utf8)
    var errorCode: Int32 = 0
    var errorOffset = 0
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(
        buffer.baseAddress, buffer.count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PatternError(
        code: errorCode, offset: errorOffset, message: pcreMessage(errorCode))
    }
    unsafe code = compiled
    groups = unsafe Self.namedGroups(compiled)
    if !usesMachineCode { ready.store(true, ordering: .releasing) }
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// Makes machine code once; later calls cost one atomic load.
  ///
  /// Where the machine has no JIT the pattern is interpreted.
  func prepare() {
    if ready.load(ordering: .acquiring) { return }
    jit.withLock { done in
      if !done {
        _ = unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
        done = true
      }
    }
    ready.store(true, ordering: .releasing)
  }

  /// Name table entries: two bytes of group number, then the name, zero-terminated (pcre2api).
  private static func namedGroups(_ code: OpaquePointer) -> [(name: String, number: Int)] {
    var count: UInt32 = 0
    var entrySize: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table else { return [] }
    var groups: [(name: String, number: Int)] = []
    for index in 0..<Int(count) {
      let entry = unsafe table + index * Int(entrySize)
      let number = unsafe Int(entry[0]) << 8 | Int(entry[1])
      var name: [UInt8] = []
      var place = 2
      while unsafe entry[place] != 0 {
        unsafe name.append(entry[place])
        place += 1
      }
      groups.append((String(decoding: name, as: UTF8.self), number))
    }
    return groups.sorted { $0.number < $1.number }
  }
}

/// PCRE2's own words for an error code.
func pcreMessage(_ code: Int32) -> String {
  var buffer = [UInt8](repeating: 0, count: 256)
  let length = unsafe buffer.withUnsafeMutableBufferPointer { target in
    unsafe pcre2_get_error_message_8(code, target.baseAddress, target.count)
  }
  return String(decoding: buffer[0..<max(0, Int(length))], as: UTF8.self)
}
