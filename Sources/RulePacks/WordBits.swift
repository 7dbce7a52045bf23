import DocumentModel

/// A set of words, as bits over their numbers.
public struct WordBits: Sendable {
  private var bits: [UInt64] = []

  public init() {}

  public func contains(_ word: WordID) -> Bool {
    let place = Int(word >> 6)
    return place < bits.count && bits[place] & (1 << UInt64(word & 63)) != 0
  }

  mutating func insert(_ word: WordID) {
    let place = Int(word >> 6)
    while bits.count <= place { bits.append(0) }
    bits[place] |= 1 << UInt64(word & 63)
  }
}

extension WordBits: PackCoded {
  func write(to pack: inout PackWriter) { pack.write(numbers: bits) }

  init(from pack: inout PackReader) throws(PackDamage) {
    self.init()
    bits = try pack.numbers(UInt64.self)
  }
}
