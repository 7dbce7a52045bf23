/// Tells bytes that were damaged from those that were written: FNV-1a (Fowler, Noll, Vo) over
/// numbers of eight bytes, since it is to take no time. It is no guard against ill will.
enum PackChecksum {
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The checksum of numbers as they lie in memory.
  static func of<Number: BitwiseCopyable>(_ numbers: ArraySlice<Number>) -> UInt64 {
    unsafe numbers.withUnsafeBytes { unsafe of($0) }
  }

  private static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // Four at once, since a product is waited for.
    var lanes = InlineArray<4, UInt64>(repeating: basis)
    let whole = bytes.count & ~31
    for place in stride(from: 0, to: whole, by: 32) {
      for lane in 0..<4 {
        let number = unsafe bytes.loadUnaligned(fromByteOffset: place + lane * 8, as: UInt64.self)
        lanes[lane] = mixed(lanes[lane], number)
      }
    }
    for place in whole..<bytes.count { lanes[0] = unsafe mixed(lanes[0], UInt64(bytes[place])) }
    var hash = UInt64(bytes.count)
    for lane in 0..<4 { hash = mixed(hash, lanes[lane]) }
    return hash
  }

  /// Rotated, since a product carries nothing from its high bits to the low ones.
  private static func mixed(_ hash: UInt64, _ number: UInt64) -> UInt64 {
    let product = (hash ^ number) &* prime
    return product << 29 | product >> 35
  }
}
