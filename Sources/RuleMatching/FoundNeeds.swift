import RulePacks

/// Which needs a sentence meets, and at which of its things (`SentenceThings`).
struct FoundNeeds {
  /// For each need a bit for each thing that meets it; the last bit stands for all further things.
  private(set) var places: [UInt64] = []
  /// The keys that are met, in the order in which they were; behind them one place that is written
  /// in vain.
  private var keys: [UInt32] = []
  private var metCount = 0
  private var keyCount = 0
  private var kinds = InlineArray<32, UInt64>(repeating: 0)
  var things = ThingPlaces()

  /// Forgets the last sentence.
  ///
  /// - Parameters:
  ///   - needs: how many there are.
  ///   - keys: the first of them, by which patterns are looked up.
  mutating func reset(needs: Int, keys: Int) {
    if places.count < needs { places = [UInt64](repeating: 0, count: needs) }
    if self.keys.count <= keys { self.keys = [UInt32](repeating: 0, count: keys + 1) }
    var places = places.mutableSpan
    for need in 0..<needs { places[need] = 0 }
    metCount = 0
    keyCount = keys
    kinds = InlineArray(repeating: 0)
    things = ThingPlaces()
  }

  /// The keys that are met.
  var metKeys: ArraySlice<UInt32> { keys[..<metCount] }

  /// Notes a masked thing.
  mutating func add(_ kind: SlotKind, at bit: UInt64) {
    kinds[Int(kind.rawValue)] |= bit
    things.add(.masked, at: bit)
  }

  /// Notes that a thing meets the needs that a list has for a key.
  mutating func add(_ lists: NumberLists, of key: Int, at bit: UInt64) {
    add(lists.numbers.span, lists.places(of: key), bit)
  }

  /// Notes that a thing meets some needs.
  mutating func add(_ needs: [UInt32], at bit: UInt64) {
    add(needs.span, needs.indices, bit)
  }

  private mutating func add(_ needs: Span<UInt32>, _ range: Range<Int>, _ bit: UInt64) {
    if range.isEmpty { return }
    metCount = Self.add(needs, range, bit, to: &places, &keys, metCount, UInt32(keyCount))
  }

  private static func add(
    _ needs: Span<UInt32>, _ range: Range<Int>, _ bit: UInt64, to places: inout [UInt64],
    _ keys: inout [UInt32], _ metCount: Int, _ keyCount: UInt32
  ) -> Int {
    var count = metCount
    var places = places.mutableSpan
    var keys = keys.mutableSpan
    for index in range {
      let need = needs[index]
      let known = places[Int(need)]
      places[Int(need)] = known | bit
      // Written in any case: nothing foretells which needs are new.
      keys[count] = need
      count += known == 0 && need < keyCount ? 1 : 0
    }
    return count
  }

  func has(_ need: UInt32) -> Bool { places[Int(need)] != 0 }

  /// The things that meet a need, or may.
  func places(of need: UInt32) -> UInt64 { places[Int(need)] | things.opaque }

  /// The masked things of some kinds, which are bits of `SlotKind`.
  func places(ofKinds bits: UInt32) -> UInt64 {
    var found: UInt64 = 0
    var rest = bits
    while rest != 0 {
      found |= kinds[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return found
  }

  /// The first thing that meets a need and stands behind the first of `bits`.
  ///
  /// All things behind the 63rd share a bit, so it may follow itself.
  func first(of need: UInt32, behind bit: UInt64) -> UInt64 {
    let last: UInt64 = 1 << 63
    let open = bit == 0 ? ~0 : bit == last ? last : ~(bit | (bit &- 1))
    let found = places[Int(need)] & open
    return found & (~found &+ 1)
  }
}
