import DocumentModel

/// A small picture of the words of a text by which texts that share most of them find each other:
/// MinHash (Broder, "On the resemblance and containment of documents", 1997) over runs of five
/// words.
///
/// The share of places in which two signatures agree estimates the Jaccard similarity of the two
/// sets of runs. Letters count without case, everything that is no letter or digit of ASCII and
/// no byte of another script parts words.
public struct TextSignature: Sendable, Equatable {
  /// The least hash of the runs under each of `count` hash functions.
  let values: [UInt32]

  static let count = 120
  private static let wordsInRun = 5
  /// A text of fewer runs says too little.
  private static let fewestRuns = 10

  /// Nil for a text of fewer than 14 words.
  public init?(_ text: [UInt8]) {
    var hasher = WordRunHasher(length: Self.wordsInRun)
    var least = [UInt32](repeating: .max, count: Self.count)
    var runs = 0
    let functions = Self.functions
    hasher.forEachRun(of: text) { run in
      runs += 1
      for place in 0..<Self.count {
        let function = functions[place]
        let value = UInt32(truncatingIfNeeded: (run &* function.factor &+ function.term) >> 32)
        if value < least[place] { least[place] = value }
      }
    }
    guard runs >= Self.fewestRuns else { return nil }
    values = least
  }

  /// Four bytes a value, the lowest first.
  var bytes: [UInt8] {
    values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
  }

  /// Nil where there are too few bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 * Self.count else { return nil }
    values = unsafe bytes.withUnsafeBytes { raw in
      (0..<Self.count).map { place in
        unsafe UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self))
      }
    }
  }

  /// In how many of the `count` places the two agree.
  func agreement(with other: TextSignature) -> Int {
    zip(values, other.values).count { $0 == $1 }
  }

  // MARK: Hash functions

  private struct Function {
    /// Odd.
    var factor: UInt64
    var term: UInt64
  }

  private static let functions: [Function] = {
    var numbers = NumberSequence(state: 0x7472_6164_6566_6163)
    return (0..<count).map { _ in Function(factor: numbers.next() | 1, term: numbers.next()) }
  }()
}

/// Hashes of each run of so many words in a text.
private struct WordRunHasher {
  private let length: Int
  /// Of the last words, in a ring.
  private var words: [UInt64]
  private var count = 0

  init(length: Int) {
    self.length = length
    words = Array(repeating: 0, count: length)
  }

  mutating func forEachRun(of text: [UInt8], _ body: (UInt64) -> Void) {
    var word = Self.basis
    var isInWord = false
    for byte in text {
      let letter = byte | 0x20
      if (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || byte >= 0x80 {
        word = (word ^ UInt64(byte >= 0x80 ? byte : letter)) &* Self.prime
        isInWord = true
      } else if isInWord {
        end(word, body)
        word = Self.basis
        isInWord = false
      }
    }
    if isInWord { end(word, body) }
  }

  private mutating func end(_ word: UInt64, _ body: (UInt64) -> Void) {
    words[count % length] = word
    count += 1
    guard count >= length else { return }
    var run: UInt64 = 0
    for place in 0..<length { run = NumberSequence.mixed(run ^ words[(count + place) % length]) }
    body(run)
  }

  /// FNV-1a.
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
}

/// SplitMix64 (Steele, Lea, Flood 2014): always the same numbers from the same start.
struct NumberSequence {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
