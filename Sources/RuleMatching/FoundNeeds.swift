import RulePacks

/// Which needs a sentence meets, and at which of its things (`SentenceThings`).
struct FoundNeeds {
  /// For each need a bit for each thing that meets it; the last bit stands for all further things.
  private var places: [UInt64] = []
  /// The needs that are met.
  private(set) var met: [UInt32] = []
  private var kinds = InlineArray<32, UInt64>(repeating: 0)
  var things = ThingPlaces()

  /// Forgets the last sentence.
  mutating func reset(count: Int) {
    for need in met { places[Int(need)] = 0 }
    met.removeAll(keepingCapacity: true)
    if places.count < count {
      places = [UInt64](repeating: 0, count: count)
    }
    kinds = InlineArray(repeating: 0)
    things = ThingPlaces()
  }

  /// Notes a masked thing.
  mutating func add(_ kind: SlotKind, at bit: UInt64) {
    kinds[Int(kind.rawValue)] |= bit
    things.add(.masked, at: bit)
  }

  /// Notes that a thing meets the needs that a list has for a key.
  mutating func add(_ lists: NumberLists, of key: Int, at bit: UInt64) {
    Self.add(lists.numbers.span, lists.places(of: key), at: bit, to: &places, &met)
  }

  /// Notes that a thing meets some needs.
  mutating func add(_ needs: [UInt32], at bit: UInt64) {
    Self.add(needs.span, needs.indices, at: bit, to: &places, &met)
  }

  private static func add(
    _ needs: Span<UInt32>, _ range: Range<Int>, at bit: UInt64, to places: inout [UInt64],
    _ met: inout [UInt32]
  ) {
    if range.isEmpty { return }
    var places = places.mutableSpan
    for index in range {
      let need = needs[index]
      let known = places[Int(need)]
      if known == 0 { met.append(need) }
      places[Int(need)] = known | bit
    }
  }

  func has(_ need: UInt32) -> Bool { places[Int(need)] != 0 }

  /// The things that meet a need, or may.
  func places(of need: UInt32) -> UInt64 { places[Int(need)] | things.opaque }

  /// The things that surely meet a need.
  func surePlaces(of need: UInt32) -> UInt64 { places[Int(need)] & ~things.opaque }

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
