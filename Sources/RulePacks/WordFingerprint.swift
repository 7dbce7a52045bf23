/// Hash, length and first eight bytes of a folded word; words of up to eight bytes are equal when
/// their fingerprints are.
struct WordFingerprint: Equatable, BitwiseCopyable {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private var head: UInt64 = 0
  private var count: UInt64 = 0
  /// The bytes since the last full eight.
  private var chunk: UInt64 = 0

  /// True where the fingerprint holds every byte of the word.
  var isWhole: Bool { count <= 8 }

  init() {}

  /// A word of up to eight bytes, packed into a number, its first byte highest.
  init(packed: UInt64, count: Int) {
    head = packed
    self.count = UInt64(count)
    if count > 0 { mix(packed) }
    mix(self.count)
  }

  mutating func append(_ byte: UInt8) {
    chunk = chunk << 8 | UInt64(byte)
    count += 1
    if count & 7 == 0 { takeChunk() }
  }

  mutating func finish() {
    if count & 7 != 0 { takeChunk() }
    mix(count)
  }

  private mutating func takeChunk() {
    if count <= 8 { head = chunk }
    mix(chunk)
    chunk = 0
  }

  private mutating func mix(_ value: UInt64) {
    let product = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    hash = product ^ (product >> 32)
  }
}

extension Span where Element == UInt8 {
  /// The fingerprint of the word in `self[start..<end]`.
  func fingerprint(_ start: Int, _ end: Int) -> WordFingerprint {
    if end - start <= 8 { return shortFingerprint(start, end) }
    var result = WordFingerprint()
    for place in start..<end {
      let byte = self[place]
      if byte >= 0x80 || byte == 0x2E { return slowFingerprint(start, end) }
      result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    result.finish()
    return result
  }

  private func shortFingerprint(_ start: Int, _ end: Int) -> WordFingerprint {
    var packed: UInt64 = 0
    for place in start..<end {
      let byte = self[place]
      if byte >= 0x80 || byte == 0x2E { return slowFingerprint(start, end) }
      packed = packed << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    // Typewriter marks of quotation: ``so''.
    if packed == 0x2727 || packed == 0x6060 { packed = 0x22 }
    return WordFingerprint(packed: packed, count: packed == 0x22 ? 1 : end - start)
  }

  /// For words with characters of several bytes or periods.
  private func slowFingerprint(_ start: Int, _ end: Int) -> WordFingerprint {
    var result = WordFingerprint()
    var place = start
    while let byte = nextFolded(&place, end) { result.append(byte) }
    result.finish()
    return result
  }
}
