import DocumentModel

/// All aliases of a name list as a trie over vocabulary numbers.
public struct NameIndex: Sendable {
  /// An alias that ends at a node.
  public struct Ending: Sendable, BitwiseCopyable {
    /// Index into the entries of the list.
    public var entry: Int
    /// Index into the aliases of the entry.
    public var alias: Int
    /// The next ending of the same node; -1 for the last.
    fileprivate var next = -1
  }

  private var keys: [UInt64] = Array(repeating: 0, count: 4096)
  private var values: [UInt32] = Array(repeating: 0, count: 4096)
  private var used = 0
  private var endings: [Ending] = []
  /// First ending of each node, -1 for none; node 0 is the root.
  private var firstEndings: [Int32] = [-1]
  /// Words that begin an alias.
  private var beginnings = WordBits()
  /// Words that begin an alias of the pack.
  private var packBeginnings = WordBits()

  public init() {}

  /// All aliases of a pack; every token of an alias becomes a word of the vocabulary.
  public init(_ list: NameList, vocabulary: inout Vocabulary) {
    add(list, from: 0, vocabulary: &vocabulary)
    packBeginnings = beginnings
  }

  /// Adds the aliases of the entries from a place on.
  mutating func add(_ list: NameList, from first: Int, vocabulary: inout Vocabulary) {
    let cutter = TokenCutter()
    for entry in first..<list.entries.count {
      let aliases = list.entries[entry].aliases
      for alias in aliases.indices where !aliases[alias].codes.contains(.never) {
        let text = Array(aliases[alias].text.utf8)
        var node: UInt32 = 0
        var place = 0
        while let piece = cutter.next(in: text.span, from: &place) {
          let word = vocabulary.intern(text.span, piece.start, piece.end)
          if node == 0 { beginnings.insert(word) }
          node = child(of: node, word) ?? addChild(of: node, word)
        }
        if node != 0 { add(Ending(entry: entry, alias: alias), to: node) }
      }
    }
  }

  /// True where an alias begins with this word.
  public func begins(_ word: WordID) -> Bool { beginnings.contains(word) }

  /// True where an alias of the pack begins with this word.
  public func beginsPackName(_ word: WordID) -> Bool { packBeginnings.contains(word) }

  /// The node one word further, or nil.
  public func child(of node: UInt32, _ word: WordID) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(word)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Calls `body` for the aliases that end at a node, in the order of the entries.
  public func forEachEnding(at node: UInt32, _ body: (Ending) -> Void) {
    var place = Int(firstEndings[Int(node)])
    while place >= 0 {
      body(endings[place])
      place = endings[place].next
    }
  }

  private mutating func add(_ ending: Ending, to node: UInt32) {
    var place = Int(firstEndings[Int(node)])
    if place < 0 { firstEndings[Int(node)] = Int32(endings.count) }
    while place >= 0 {
      let next = endings[place].next
      if next < 0 { endings[place].next = endings.count }
      place = next
    }
    endings.append(ending)
  }

  private mutating func addChild(of node: UInt32, _ word: WordID) -> UInt32 {
    if used * 2 >= keys.count { grow() }
    let child = UInt32(firstEndings.count)
    firstEndings.append(-1)
    insert(UInt64(node) << 32 | UInt64(word), child)
    return child
  }

  private mutating func insert(_ key: UInt64, _ value: UInt32) {
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
    used += 1
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: 0, count: old.0.count * 2)
    used = 0
    for (index, key) in old.0.enumerated() where key != 0 { insert(key, old.1[index]) }
  }

  /// Fibonacci hashing.
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (count - 1)
  }
}

extension NameIndex: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(numbers: keys)
    pack.write(numbers: values)
    used.write(to: &pack)
    pack.write(numbers: endings)
    pack.write(numbers: firstEndings)
    beginnings.write(to: &pack)
    packBeginnings.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    keys = try pack.numbers(UInt64.self)
    values = try pack.numbers(UInt32.self)
    used = try Int(from: &pack)
    endings = try pack.numbers(Ending.self)
    firstEndings = try pack.numbers(Int32.self)
    beginnings = try WordBits(from: &pack)
    packBeginnings = try WordBits(from: &pack)
  }
}
