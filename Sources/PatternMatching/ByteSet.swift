/// A set of bytes.
public struct ByteSet: Sendable, Equatable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  public init() {}

  /// Every byte but the space.
  public static let allButSpace: ByteSet = {
    var set = ByteSet()
    for byte in UInt8.min...UInt8.max where byte != 0x20 { set.insert(byte) }
    return set
  }()

  public func contains(_ byte: UInt8) -> Bool {
    let word =
      byte < 0x80 ? (byte < 0x40 ? low : middle) : (byte < 0xC0 ? high : top)
    return word >> UInt64(byte & 0x3F) & 1 != 0
  }

  public mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 0x3F)
    switch byte >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    case 2: high |= bit
    default: top |= bit
    }
  }

  /// True for ASCII letters, digits and the low line.
  public static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }
}
