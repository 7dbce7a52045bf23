/// The first place of a file that is not UTF-8.
struct EncodingFault {
  /// Counted from 1.
  private(set) var line = 1
  /// In Unicode scalars, counted from 1.
  private(set) var column = 1

  /// Nil for a file that is UTF-8 throughout.
  init?(_ bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var rest = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
  }
}
