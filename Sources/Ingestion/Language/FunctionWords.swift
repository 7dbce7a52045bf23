/// Words that hold sentences together, of many languages, ready to be looked up.
struct FunctionWords {
  struct Language {
    /// ISO 639-1.
    var code: String
    /// In English.
    var name: String
  }

  static let shared = FunctionWords(WordList(PackageResources.languages_txt))

  /// By code.
  private(set) var languages: [Language] = []
  /// Hashes of words and, beside each, the languages that have it as bits; 0 where there is none.
  private var hashes = [UInt64](repeating: 0, count: slots)
  private var bits = [UInt32](repeating: 0, count: slots)

  private static let slots = 1 << 12

  init(_ list: WordList) {
    for section in list.lines.keys.sorted() {
      let parts = section.split(separator: " ").map(String.init)
      guard parts.count == 2 else { continue }
      let bit = UInt32(1) << UInt32(languages.count)
      languages.append(Language(code: parts[0], name: parts[1]))
      for word in list.words(section) { add(word, bit) }
    }
  }

  private mutating func add(_ word: String, _ bit: UInt32) {
    let hash = word.utf8.reduce(Self.seed, Self.hash)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (Self.slots - 1)
    while bits[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Self.slots - 1) }
    hashes[slot] = hash
    bits[slot] |= bit
  }

  /// The languages that have a word, as bits in the order of `languages`.
  func languages(with hash: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (Self.slots - 1)
    while bits[slot] != 0 {
      if hashes[slot] == hash { return bits[slot] }
      slot = (slot + 1) & (Self.slots - 1)
    }
    return 0
  }

  /// FNV-1a, 64 bits, of the bytes of a word in small letters.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
