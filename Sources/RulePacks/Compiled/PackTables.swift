/// Reads the tables of a compiled pack, one after the other.
///
/// A table is a long list of numbers. It lies in the file by itself, so that it is copied but once.
struct PackTables {
  private let file: PackFileHandle
  private var rest: ArraySlice<PackPiece>

  init(_ file: PackFileHandle, _ tables: [PackPiece]) {
    self.file = file
    rest = tables[...]
  }

  /// - Throws: where the file does not hold what was written.
  mutating func next<Number: BitwiseCopyable>(
    _ type: Number.Type, count: Int
  ) throws(PackDamage) -> [Number] {
    guard let table = rest.popFirst(), table.length == count * MemoryLayout<Number>.stride,
      let numbers = file.read(type, from: table.start, count: count),
      PackChecksum.of(numbers[...]) == table.checksum
    else { throw PackDamage() }
    return numbers
  }
}
