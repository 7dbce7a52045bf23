import DocumentModel

/// All aliases of a name list as a trie over vocabulary numbers.
public struct NameIndex: Sendable {
  /// An alias that ends at a node.
  public struct Ending: Sendable {
    /// Index into the entries of the list.
    public var entry: Int
    /// Index into the aliases of the entry.
    public var alias: Int
  }

  private var keys: [UInt64] = Array(repeating: 0, count: 4096)
  private var values: [UInt32] = Array(repeating: 0, count: 4096)
  private var used = 0
  /// Endings of each node; node 0 is the root.
  private var endings: [[Ending]] = [[]]
  /// Words that begin an alias: bit set over vocabulary numbers.
  private var beginnings: [UInt64] = []

  public init() {}

  /// Adds all aliases of a list; every token of an alias becomes a word of the vocabulary.
  public init(_ list: NameList, vocabulary: inout Vocabulary) {
    let cutter = TokenCutter()
    for (entry, item) in list.entries.enumerated() {
      for (alias, name) in item.aliases.enumerated() where !name.codes.contains(.never) {
        let text = Array(name.text.utf8)
        var node: UInt32 = 0
        for piece in cutter.pieces(of: text) {
          let word = vocabulary.intern(text[piece.start..<piece.end])
          if node == 0 { markBeginning(word) }
          node = child(of: node, word) ?? addChild(of: node, word)
        }
        if node != 0 { endings[Int(node)].append(Ending(entry: entry, alias: alias)) }
      }
    }
  }

  /// True where an alias begins with this word.
  public func begins(_ word: WordID) -> Bool {
    let place = Int(word >> 6)
    return place < beginnings.count && beginnings[place] & (1 << UInt64(word & 63)) != 0
  }

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

  /// The aliases that end at a node.
  public func endings(at node: UInt32) -> [Ending] { endings[Int(node)] }

  private mutating func markBeginning(_ word: WordID) {
    let place = Int(word >> 6)
    while beginnings.count <= place { beginnings.append(0) }
    beginnings[place] |= 1 << UInt64(word & 63)
  }

  private mutating func addChild(of node: UInt32, _ word: WordID) -> UInt32 {
    if used * 2 >= keys.count { grow() }
    let child = UInt32(endings.count)
    endings.append([])
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
