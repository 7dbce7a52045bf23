/// Which needs a sentence meets, and at which of its tokens.
struct FoundNeeds {
  /// For each need a bit for each token that meets it; the last bit stands for all further tokens.
  private var places: [UInt64] = []
  /// The needs that are met.
  private(set) var met: [UInt32] = []

  /// Forgets the last sentence.
  mutating func reset(count: Int) {
    for need in met { places[Int(need)] = 0 }
    met.removeAll(keepingCapacity: true)
    if places.count < count {
      places = [UInt64](repeating: 0, count: count)
    }
  }

  /// Notes that a token meets the needs that a list has for a key.
  mutating func add(_ lists: NumberLists, of key: Int, at bit: UInt64) {
    Self.add(lists.numbers(of: key), at: bit, to: &places, &met)
  }

  /// Notes that a token meets some needs.
  mutating func add(_ needs: [UInt32], at bit: UInt64) {
    Self.add(needs[...], at: bit, to: &places, &met)
  }

  private static func add(
    _ needs: ArraySlice<UInt32>, at bit: UInt64, to places: inout [UInt64], _ met: inout [UInt32]
  ) {
    if needs.isEmpty { return }
    var places = places.mutableSpan
    for need in needs {
      let known = places[Int(need)]
      if known == 0 { met.append(need) }
      places[Int(need)] = known | bit
    }
  }

  func tokens(of need: UInt32) -> UInt64 { places[Int(need)] }

  func has(_ need: UInt32) -> Bool { places[Int(need)] != 0 }

  /// The tokens that meet a need and stand behind the first of `bits`.
  ///
  /// All tokens behind the 63rd share a bit, so it may follow itself.
  func first(of need: UInt32, behind bit: UInt64) -> UInt64 {
    let last: UInt64 = 1 << 63
    let open = bit == 0 ? ~0 : bit == last ? last : ~(bit | (bit &- 1))
    let found = places[Int(need)] & open
    return found & (~found &+ 1)
  }

  /// The last token of `tokens` that meets a need.
  func last(of need: UInt32, in tokens: UInt64) -> Int? {
    let found = places[Int(need)] & tokens
    return found == 0 ? nil : 63 - found.leadingZeroBitCount
  }
}
