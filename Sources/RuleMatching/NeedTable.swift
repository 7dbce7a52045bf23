import DocumentModel
import RulePacks

/// The things that the patterns of a layer need, numbered; each thing once, whatever the number of
/// patterns that need it.
struct NeedTable: Sendable {
  private(set) var count = 0
  /// The needs by which patterns are looked up are numbered first.
  private(set) var keyCount = 0
  /// What words and masked things in sight of the patterns meet.
  private(set) var words = NumberLists()
  private(set) var kinds = NumberLists()
  /// What words meet of the hints, which count masked words, too.
  private(set) var hintWords = NumberLists()
  private(set) var numberHints: [UInt32] = []
  private(set) var gluedHints: [UInt32] = []
  /// What words with a capital meet, with a digit, in -ly, and marks.
  private(set) var capitals: [UInt32] = []
  private(set) var digits: [UInt32] = []
  private(set) var adverbs: [UInt32] = []
  private(set) var marks: [UInt32] = []
  /// All needs of the pack; its numbers of them → those of this table, as hints and else.
  private var pack: [Need]
  private var known: [UInt32?]
  private var knownHints: [UInt32?]

  init(_ pack: [Need]) {
    self.pack = pack
    known = Array(repeating: nil, count: pack.count)
    knownHints = known
  }

  /// The number of a need by which patterns are looked up. All keys come before any other need.
  mutating func number(ofKey id: NeedID, isHint: Bool) -> UInt32 {
    let number = number(of: id, isHint: isHint)
    keyCount = count
    return number
  }

  /// The number of a need of the pack.
  mutating func number(of id: NeedID, isHint: Bool = false) -> UInt32 {
    if let number = isHint ? knownHints[Int(id)] : known[Int(id)] { return number }
    let number = UInt32(count)
    if isHint { knownHints[Int(id)] = number } else { known[Int(id)] = number }
    count += 1
    add(pack[Int(id)], as: number, isHint: isHint)
    return number
  }

  private mutating func add(_ need: Need, as number: UInt32, isHint: Bool) {
    for word in need.words {
      if isHint { hintWords.add(number, to: Int(word)) } else { words.add(number, to: Int(word)) }
    }
    for kind in SlotKind.allCases where kind.bit & need.kinds != 0 {
      kinds.add(number, to: Int(kind.rawValue))
    }
    if need.number { numberHints.append(number) }
    if need.glued { gluedHints.append(number) }
    if need.capital { capitals.append(number) }
    if need.digit { digits.append(number) }
    if need.adverb { adverbs.append(number) }
    if need.mark { marks.append(number) }
  }

  /// Makes the lists ready to be read; no need can be added after.
  mutating func close() {
    words.close()
    kinds.close()
    hintWords.close()
    (pack, known, knownHints) = ([], [], [])
  }
}

/// Short lists of numbers, one for each of many keys, end to end in one array.
struct NumberLists: Sendable {
  private var pairs: [(key: Int, number: UInt32)] = []
  private var bounds: [UInt32] = []
  /// The lists end to end.
  private(set) var numbers: [UInt32] = []

  mutating func add(_ number: UInt32, to key: Int) { pairs.append((key, number)) }

  mutating func close() {
    let count = (pairs.map(\.key).max() ?? -1) + 1
    bounds = [UInt32](repeating: 0, count: count + 1)
    for pair in pairs { bounds[pair.key + 1] += 1 }
    for key in 0..<count { bounds[key + 1] += bounds[key] }
    numbers = [UInt32](repeating: 0, count: pairs.count)
    var next = bounds
    for pair in pairs {
      numbers[Int(next[pair.key])] = pair.number
      next[pair.key] += 1
    }
    pairs = []
  }

  /// Places of the numbers of a key.
  func places(of key: Int) -> Range<Int> {
    key + 1 < bounds.count ? Int(bounds[key])..<Int(bounds[key + 1]) : 0..<0
  }

  subscript(place: Int) -> UInt32 { numbers[place] }
}
