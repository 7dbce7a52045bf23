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
    Self.add(lists.numbers(of: key), at: bit, to: &places, &met)
  }

  /// Notes that a thing meets some needs.
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

/// What can be told of the things of a sentence without knowing any word, a bit for each.
struct ThingPlaces {
  /// The places before and behind all things.
  private(set) var all: UInt64 = 1
  /// Things that may be anything: parts of tokens, words with letters outside ASCII.
  private(set) var opaque: UInt64 = 0
  /// Things before which a space stands.
  private var spaced: UInt64 = 0
  private var kinds = InlineArray<10, UInt64>(repeating: 0)
  /// True where patterns may see things that are not counted here.
  var isUnsure = false
  private var count = 0

  /// The bit of the next thing.
  mutating func next(isSpaced: Bool) -> UInt64 {
    let bit: UInt64 = 1 << UInt64(min(count, 63))
    count += 1
    all |= all << 1
    if isSpaced { spaced |= bit }
    return bit
  }

  mutating func add(_ kind: ThingKinds, at bit: UInt64) {
    kinds[kind.rawValue.trailingZeroBitCount] |= bit
  }

  mutating func addOpaque(at bit: UInt64) { opaque |= bit }

  /// True where filters can be run: there is a bit for each thing and for the end.
  var canBeFiltered: Bool { count < 64 && !isUnsure }

  /// The place behind the last thing.
  var end: UInt64 { 1 << UInt64(min(count, 63)) }

  /// Things that no space divides from the one before.
  var joined: UInt64 { ~spaced }

  /// The things of a kind, for sure.
  func of(_ kind: ThingKinds) -> UInt64 { kinds[kind.rawValue.trailingZeroBitCount] }

  /// The things of some kinds, and those that may be.
  func with(_ kinds: ThingKinds) -> UInt64 {
    var found = opaque
    var rest = kinds.subtracting(.spaces).rawValue
    while rest != 0 {
      found |= self.kinds[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return found
  }
}
