/// Turns byte offsets of a text into Unicode-scalar offsets.
///
/// Only scalars of more than one byte are kept, so that plain ASCII costs one pass and no memory.
public struct ScalarOffsets: Sendable {
  /// Offset of the first byte of each scalar outside ASCII.
  private var starts: [UInt32] = []
  /// Sum of the continuation bytes up to and with that scalar.
  private var extras: [UInt32] = []
  /// Length of the text in bytes.
  public let byteCount: Int

  /// `bytes` is valid UTF-8.
  public init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    var extra: UInt32 = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      extra += UInt32(length - 1)
      starts.append(UInt32(index))
      extras.append(extra)
      index += length
    }
  }

  /// Length of the text in Unicode scalars.
  public var scalarCount: Int { byteCount - Int(extras.last ?? 0) }

  /// The scalar offset of a byte offset; nil inside a scalar or outside of the text.
  public func scalar(at byte: Int) -> Int? {
    guard byte >= 0, byte <= byteCount else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return byte }
    let before = low > 1 ? Int(extras[low - 2]) : 0
    let length = Int(extras[low - 1]) - before + 1
    guard byte >= Int(starts[low - 1]) + length else { return nil }
    return byte - Int(extras[low - 1])
  }
}
