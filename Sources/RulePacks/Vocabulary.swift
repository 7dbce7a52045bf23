import DocumentModel

/// All words that rules, word classes and lists need, numbered from 1.
///
/// Words are compared case-folded: ASCII and the Latin-1 letters, curly quotation marks and dashes
/// as the plain ones, and a dotted acronym without its last period (`U.S` and `U.S.` are one word).
public struct Vocabulary: Sendable {
  private var slots: [WordID]
  private var fingerprints: [WordFingerprint] = [WordFingerprint()]
  private var bounds: [UInt32] = [0, 0]
  private var blob: [UInt8] = []

  public init() {
    slots = [WordID](repeating: 0, count: 1024)
  }

  /// Number of words.
  public var count: Int { fingerprints.count - 1 }

  /// The folded spelling of a word.
  public func spelling(_ word: WordID) -> String {
    String(
      decoding: blob[Int(bounds[Int(word)])..<Int(bounds[Int(word) + 1])], as: UTF8.self)
  }

  /// The number of a word, given one if it has none yet.
  public mutating func intern(_ word: some Collection<UInt8>) -> WordID {
    let bytes = Array(word)
    return intern(bytes.span, 0, bytes.count)
  }

  /// The number of the word in `bytes[start..<end]`, given one if it has none yet.
  mutating func intern(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> WordID {
    let print = bytes.fingerprint(start, end)
    let found = find(bytes, start, end, print)
    if found != 0 { return found }
    let id = WordID(fingerprints.count)
    fingerprints.append(print)
    var place = start
    while let byte = bytes.nextFolded(&place, end) { blob.append(byte) }
    bounds.append(UInt32(blob.count))
    if fingerprints.count * 2 > slots.count { grow() } else { insert(id, print.hash) }
    return id
  }

  /// The number of the word in `bytes[start..<end]`, or 0.
  public func lookup(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> WordID {
    find(bytes, start, end, bytes.fingerprint(start, end))
  }

  /// The number of a word, or 0.
  public func lookup(_ word: String) -> WordID {
    let bytes = Array(word.utf8)
    return lookup(bytes.span, 0, bytes.count)
  }

  private func find(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ print: WordFingerprint
  ) -> WordID {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: print.hash) & mask
    while true {
      let id = slots[slot]
      if id == 0 { return 0 }
      if fingerprints[Int(id)] == print, print.isWhole || equal(id, bytes, start, end) {
        return id
      }
      slot = (slot + 1) & mask
    }
  }

  private func equal(_ id: WordID, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var known = Int(bounds[Int(id)])
    let last = Int(bounds[Int(id) + 1])
    var place = start
    while let byte = bytes.nextFolded(&place, end) {
      if known == last || blob[known] != byte { return false }
      known += 1
    }
    return known == last
  }

  private mutating func insert(_ id: WordID, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = [WordID](repeating: 0, count: slots.count * 2)
    for id in 1..<fingerprints.count { insert(WordID(id), fingerprints[id].hash) }
  }
}

extension Span where Element == UInt8 {
  /// The next byte of a word in folded spelling; moves `place` past what was read.
  func nextFolded(_ place: inout Int, _ end: Int) -> UInt8? {
    guard place < end else { return nil }
    let byte = self[place]
    place += 1
    if byte < 0x80 {
      if byte == 0x2E, place == end, isDotted(before: place - 1) { return nil }
      // Typewriter marks of quotation: ``so''.
      if byte == 0x27 || byte == 0x60, place + 1 == end, self[place] == byte {
        place = end
        return 0x22
      }
      return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    if byte == 0xE2, place + 1 < end, self[place] == 0x80,
      let plain = Self.plainMark(self[place + 1])
    {
      place += 2
      return plain
    }
    // U+00C0 to U+00DE but for the multiplication sign: capital Latin-1 letters.
    if (0x80...0x9E).contains(byte), byte != 0x97, place >= 2, self[place - 2] == 0xC3 {
      return byte | 0x20
    }
    return byte
  }

  /// The ASCII mark for the dashes and quotation marks of U+2010 to U+201D.
  private static func plainMark(_ third: UInt8) -> UInt8? {
    switch third {
    case 0x90...0x95: 0x2D
    case 0x98, 0x99: 0x27
    case 0x9C, 0x9D: 0x22
    default: nil
    }
  }

  /// True where a period two bytes before shows that the word is a dotted acronym.
  private func isDotted(before index: Int) -> Bool { index >= 2 && self[index - 2] == 0x2E }
}

extension Vocabulary: PackCoded {
  func write(to pack: inout PackWriter) {
    pack.write(numbers: slots)
    pack.write(numbers: fingerprints)
    pack.write(numbers: bounds)
    pack.write(numbers: blob)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    slots = try pack.numbers(WordID.self)
    fingerprints = try pack.numbers(WordFingerprint.self)
    bounds = try pack.numbers(UInt32.self)
    blob = try pack.numbers(UInt8.self)
  }
}
