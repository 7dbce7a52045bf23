import RulePacks

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
