internal import CPCRE2
import Synchronization

/// Owns compiled code of PCRE2.
@safe final class CodeHandle: Sendable {
  nonisolated(unsafe) private let code: OpaquePointer
  /// Bytes of machine code.
  private let machineSize: Int

  /// Compiles a pattern.
  init(_ source: String, options: UInt32) throws(PatternError) {
    let bytes = Array(source.utf8)
    var errorCode: Int32 = 0
    var errorOffset = 0
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(
        buffer.baseAddress, buffer.count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PatternError(code: errorCode, offset: errorOffset, message: pcreMessage(errorCode))
    }
    unsafe code = compiled
    machineSize = 0
  }

  /// Takes up code that `serialized` gave, of the same version of PCRE2. The bytes must be as they
  /// were given: PCRE2 does not check them.
  init(serialized bytes: [UInt8]) throws(PatternError) {
    var decoded: OpaquePointer?
    let result = unsafe pcre2_serialize_decode_8(&decoded, 1, bytes, nil)
    guard result == 1, let decoded = unsafe decoded else {
      throw PatternError(code: result, offset: 0, message: pcreMessage(result))
    }
    unsafe code = decoded
    machineSize = 0
  }

  /// The code as bytes, for `init(serialized:)`; nil where memory is used up.
  func serialized() -> [UInt8]? {
    var one: OpaquePointer? = unsafe code
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let result = unsafe pcre2_serialize_encode_8(&one, 1, &bytes, &count, nil)
    guard result == 1, let bytes = unsafe bytes else { return nil }
    defer { unsafe pcre2_serialize_free_8(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  private init(owning code: OpaquePointer) {
    unsafe self.code = code
    var size = 0
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_JITSIZE), &size)
    machineSize = size
    Self.machineBytes.add(size, ordering: .relaxed)
  }

  deinit {
    unsafe pcre2_code_free_8(code)
    Self.machineBytes.subtract(machineSize, ordering: .relaxed)
  }

  var address: UInt { UInt(bitPattern: unsafe code) }

  /// Machine code of all patterns, in bytes.
  private static let machineBytes = Atomic<Int>(0)
  /// With so much of it no more is made, so that memory does not grow with the rules: patterns come
  /// to it in the order in which they are needed often, and the rest is hardly needed.
  private static let maxMachineBytes = 48 << 20

  /// A copy as machine code; nil where the machine has no JIT, the pattern is too large for it, or
  /// there is much of it already.
  func machineCode() -> CodeHandle? {
    guard Self.machineBytes.load(ordering: .relaxed) < Self.maxMachineBytes,
      let copy = unsafe pcre2_code_copy_8(code)
    else { return nil }
    let isMade = unsafe pcre2_jit_compile_8(copy, PCRE2_JIT_COMPLETE) == 0
    let handle = unsafe CodeHandle(owning: copy)
    return isMade ? handle : nil
  }

  /// The table that PCRE2 itself starts by: a bit for each byte, the lowest first.
  func firstBytes() -> ByteSet? {
    var table: UnsafePointer<UInt8>?
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTBITMAP), &table)
    guard let table = unsafe table else { return nil }
    var bytes = ByteSet()
    for byte in UInt8.min...UInt8.max
    where unsafe table[Int(byte >> 3)] >> (byte & 7) & 1 != 0 {
      bytes.insert(byte)
    }
    return bytes
  }

  /// The groups that the pattern names itself, not those of `SharedGroups`. Name table entries: two
  /// bytes of group number, then the name, zero-terminated (pcre2api).
  func namedGroups() -> [(name: String, number: Int)] {
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
      if !name.starts(with: PatternGroups.helperPrefix.utf8) {
        groups.append((String(decoding: name, as: UTF8.self), number))
      }
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
